package kr.dolbom.outreach.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.dolbom.kernel.Pack;
import kr.dolbom.kernel.Problem;
import kr.dolbom.rules.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptsTests {

    private static final Path SHIPPED = Path.of("packs/first-counselling");

    @TempDir
    Path packs;

    @Test
    void aMisspeltRowStopsTheStartWithFileAndLine() throws IOException {
        copy();
        Path needs = packs.resolve("mine/dialogue/2-needs.yaml");
        Files.writeString(needs, Files.readString(needs).replace("domain: 집", "domain: 마당"));
        assertThatThrownBy(this::read)
                .isInstanceOf(Problem.class)
                .hasMessageContaining("2-needs.yaml")
                .hasMessageContaining("마당");
    }

    @Test
    void aBlankNobodyFillsStopsTheStart() throws IOException {
        copy();
        Path sayings = packs.resolve("mine/sayings/sayings.yaml");
        Files.writeString(sayings, Files.readString(sayings).replace("{officer}", "{boss}"));
        assertThatThrownBy(this::read).hasMessageContaining("{boss}");
    }

    @Test
    void anUtteranceWhoseMeaningNobodyKnowsStopsTheStartWithItsLine() throws IOException {
        copy();
        Path heard = packs.resolve("mine/heard/own.tsv");
        Files.writeString(heard, "# ours\nSELF_HRM\t죽고 싶어요\n");
        assertThatThrownBy(this::read)
                .isInstanceOf(Problem.class)
                .hasMessageContaining("own.tsv")
                .hasMessageContaining("SELF_HRM");
    }

    @Test
    void anOfficesOwnCopyIsAScriptOfItsOwnName() throws IOException {
        copy();
        assertThat(read().find("mine")).isPresent();
    }

    @Test
    void aScriptIsNoFieldToAnswerFrom() {
        Pack script = Pack.allIn(Path.of("packs")).stream()
                .filter(pack -> pack.name().equals("first-counselling"))
                .findFirst()
                .orElseThrow();
        assertThat(new Rules(List.of(script)).fields()).isEmpty();
    }

    @Test
    void theSignalsOfAListFallIntoGroups() {
        assertThat(Replies.SCRIPT.signalGroups(List.of("단전", "건강보험료 체납", "자살 고위험군")))
                .isEqualTo(Set.of("power", "insurance", "mind"));
    }

    @Test
    void everySignalAListMayNameIsGroundForAQuestion() {
        List<String> named = List.of(
                "단전",
                "전류제한기 설치",
                "전기요금 체납",
                "단수",
                "수도요금 체납",
                "단가스",
                "가스요금 체납",
                "건강보험료 체납",
                "국민연금보험료 체납",
                "통신비 체납",
                "금융 연체",
                "개인채무조정 중지",
                "신용회복 지원 중단",
                "불법사금융 피해",
                "공공임대주택 임대료 체납",
                "공동주택 관리비 체납",
                "월세 취약",
                "전세 취약",
                "최저주거기준 미달",
                "강제집행",
                "의료비 과다지출",
                "중증질환 산정특례",
                "장기입원",
                "응급실 이용",
                "화상 환자",
                "신규 실업",
                "실업급여 종료",
                "일용근로자",
                "산업재해 요양 종결",
                "휴업·폐업",
                "고용 위기",
                "자살 고위험군",
                "자살 유족",
                "정신질환",
                "알코올 중독",
                "가정폭력 피해",
                "범죄 피해",
                "학대 위기 아동",
                "독거노인",
                "1인 가구 고립",
                "한부모",
                "장애인 가구",
                "가족돌봄청년",
                "시설 퇴소",
                "기초수급 탈락",
                "출소",
                "화재 피해",
                "재난 피해");
        assertThat(named)
                .allSatisfy(signal -> assertThat(Replies.SCRIPT.signalGroups(List.of(signal)))
                        .as(signal)
                        .anyMatch(ScriptsTests::isAskedAbout));
    }

    private static boolean isAskedAbout(String group) {
        return Replies.SCRIPT.questions().stream()
                .anyMatch(question -> question.when().signals().contains(group));
    }

    private Scripts read() {
        return new Scripts(Pack.allIn(packs));
    }

    private void copy() throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            files.forEach(this::copy);
        }
    }

    private void copy(Path file) {
        try {
            Path to = packs.resolve("mine").resolve(SHIPPED.relativize(file).toString());
            if (Files.isDirectory(file)) Files.createDirectories(to);
            else Files.copy(file, to);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
