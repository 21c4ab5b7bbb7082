package kr.dolbom.desk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dolbom.desk.DeskFixture;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class AnswerPrintTests {

    private final DeskFixture desk = new DeskFixture();

    @Test
    void printsAccountReasonsPapersAndSources() {
        assertThat(printed("정수기"))
                .contains(
                        "세출 운영비(200관) › 관리운영비(210항) › 수용비 및 수수료(211목)",
                        "· 임대차 계약서",
                        "[1] 2025 어린이집 재무회계 매뉴얼 59쪽(파일 63쪽)",
                        "“정수기·공기청정기 등의 대여료를 포함한다.”",
                        "원문이 아직 서고에 없습니다",
                        "AI 자동 안내입니다");
    }

    @Test
    void printsTheChoices() {
        assertThat(printed("화분")).contains("화분을 어디에 쓰시나요?", "1. 원아가 활동에 씁니다");
    }

    @Test
    void printsWhereToAsk() {
        assertThat(printed("축구")).contains("물어볼 곳", "· 관할 시·군·구 보육 담당 부서");
    }

    private String printed(String question) {
        return new AnswerPrint(Ansi.OFF).of(desk.ask(question));
    }
}
