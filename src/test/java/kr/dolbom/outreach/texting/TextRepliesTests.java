package kr.dolbom.outreach.texting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRepliesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "stop.",
                "수신거부",
                "수신 거부합니다",
                "그만",
                "이제 그만 보내세요",
                "거부",
                "전화하지 마세요",
                "문자 보내지마",
                "연락 하지마세요",
                "전화를 원하지 않아요"
            })
    void whoWantsNoMoreIsUnderstood(String words) {
        assertThat(TextReplies.wantsNoMore(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"네 전화 주세요", "내일 오후에 해주세요", "거부하는 건 아니에요", "nonstop 버스", "", "밥을 못 먹고 있어요"})
    void whoSaysSomethingElseIsNotTakenOff(String words) {
        assertThat(TextReplies.wantsNoMore(words)).isFalse();
    }
}
