package kr.dolbom.outreach.texting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kr.dolbom.kernel.Pack;
import kr.dolbom.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words that are shipped, and what stands against sending words. */
class ComposingTests {

    private static final Path SHIPPED = Path.of("packs/first-counselling/texts/texts.yaml");
    private static final Map<String, String> VALUES = Map.of(
            "기관", "가온동주민센터",
            "이름", "김가온",
            "담당자", "이나리",
            "전화", "02-2620-3114",
            "발신번호", "1600-2129",
            "때", "3월 9일 10~12시");

    @TempDir
    Path packs;

    @Test
    void theShippedLongTextSaysEverythingAndFits() throws IOException {
        Composed composed = composed("전화 안내", VALUES);
        assertThat(composed.troubles()).isEmpty();
        assertThat(composed.isShort()).isFalse();
        assertThat(composed.body())
                .contains("가온동주민센터", "김가온님", "02-2620-3114", "1600-2129", "3월 9일 10~12시", "인공지능", "수신거부", "주민등록번호");
        assertThat(composed.toText(UUID.randomUUID(), "", "01012345678", "16002129")
                        .template())
                .contains("전화 안내@1");
    }

    @Test
    void theShippedShortTextIsAShortMessage() throws IOException {
        Composed composed = composed("전화 안내 짧게", VALUES);
        assertThat(composed.troubles()).isEmpty();
        assertThat(composed.bytes()).isLessThanOrEqualTo(90);
        assertThat(composed.isShort()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"가, 2", "A, 1", "뷁, 2", "똠, 2", "'1600-2129', 9"})
    void lengthIsCountedAsTheNetworkCounts(String text, int bytes) {
        assertThat(TextLength.of(text).bytes()).isEqualTo(bytes);
        assertThat(TextLength.of(text).unsayable()).isEmpty();
    }

    @Test
    void ninetyOneBytesAreALongText() {
        Template plain = new Template("x", 1, Template.Use.CODE, "", "{번호}", "");
        assertThat(Composed.of(plain, Map.of("번호", "1".repeat(90))).isShort()).isTrue();
        assertThat(Composed.of(plain, Map.of("번호", "1".repeat(91))).isShort()).isFalse();
    }

    @Test
    void aNameTheNetworkCannotWriteIsShownAndStopsTheText() throws IOException {
        Map<String, String> values = new HashMap<>(VALUES);
        values.put("이름", "김𠮷동");
        Composed composed = composed("전화 안내", values);
        assertThat(composed.troubles()).singleElement().asString().contains("𠮷");
        assertThatThrownBy(() -> composed.toText(UUID.randomUUID(), "", "01012345678", "16002129"))
                .isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "119", "0505-123-4567"})
    void aSendersNumberThatTheRulesForbidStopsTheText(String from) throws IOException {
        Composed composed = composed("전화 안내", VALUES);
        assertThatThrownBy(() -> composed.toText(UUID.randomUUID(), "", "01012345678", from))
                .isInstanceOf(Problem.class);
    }

    @Test
    void anEmptyPlaceIsTold() throws IOException {
        assertThat(composed("전화 안내", Map.of("기관", "가온동")).troubles()).anyMatch(one -> one.contains("전화"));
    }

    @Test
    void aLinkInAValueIsTold() throws IOException {
        Map<String, String> values = new HashMap<>(VALUES);
        values.put("담당자", "bit.ly/x");
        assertThat(composed("전화 안내", values).troubles()).anyMatch(one -> one.contains("낚시"));
    }

    @Test
    void whatLooksLikeAPlaceInAValueStaysAsItIs() throws IOException {
        Map<String, String> values = new HashMap<>(VALUES);
        values.put("담당자", "{기관} $1 \\");
        assertThat(composed("전화 안내", values).body()).contains("{기관} $1 \\");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{기관}] {때} {발신번호} 문의 {전화}",
                "[{기관}] {때} {발신번호} 문의 {전화} 수신거부 https://a.kr",
                "[{기관}] {때} {발신번호} 수신거부",
                "[{기관}] {때} {발신번호} 문의 {전화} 수신거부 {주민번호}"
            })
    void wordsThatLeaveOutADutyOrBaitStopTheStart(String body) throws IOException {
        String row = "- {name: x, version: 1, use: 전화, body: \"" + body + "\"}";
        assertThatThrownBy(() -> templates(row)).isInstanceOf(Problem.class);
    }

    @Test
    void theNewestVersionSpeaksAndOlderOnesCanBeRead() throws IOException {
        Templates found = templates("""
                - {name: x, version: 2, use: 확인, body: "{기관} 둘 {번호}"}
                - {name: x, version: 1, use: 확인, body: "{기관} 하나 {번호}"}
                """);
        assertThat(found.find("x").orElseThrow().version()).isEqualTo(2);
        assertThat(found.find("x@1").orElseThrow().body()).contains("하나");
        assertThat(found.list()).hasSize(1);
    }

    private Composed composed(String name, Map<String, String> values) throws IOException {
        return Composed.of(templates(Files.readString(SHIPPED)).find(name).orElseThrow(), values);
    }

    private Templates templates(String rows) throws IOException {
        Path folder = Files.createDirectories(packs.resolve("p/texts"));
        Files.writeString(packs.resolve("p/pack.yaml"), """
                name: p
                title: 시험
                contact: 시험
                language: ko
                maintainer: 시험
                licence: Apache-2.0
                from: 2026-01-01
                place: ""
                """);
        Files.writeString(folder.resolve("texts.yaml"), rows);
        return new Templates(Pack.allIn(packs));
    }
}
