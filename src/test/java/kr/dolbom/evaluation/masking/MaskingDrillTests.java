package kr.dolbom.evaluation.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import kr.dolbom.evaluation.masking.Identifier.Kind;
import kr.dolbom.governance.Masking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingDrillTests {

    private final Masking masking = new Masking();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noneOfAThousandIdentifiersGetsPastTheMasks(long seed) {
        Stories stories = new Stories(seed);
        for (Identifier one : Identifiers.some(1000, seed)) {
            String text = stories.text(one);
            assertThat(masking.mask(text).text()).as(text).contains("[").doesNotContain(one.traces());
        }
    }

    @Test
    void everyKindIsTypedEquallyOften() {
        List<Identifier> made = Identifiers.some(120, 1);
        for (Kind kind : Kind.values())
            assertThat(made).filteredOn(one -> one.kind() == kind).hasSize(10);
    }

    @Test
    void whatIsLeftAnywhereIsFound() {
        Identifier one = new Identifier(Kind.MOBILE, "010-1234-5678", "공일공 일이삼사 오육칠팔");
        Traces traces = new Traces(List.of(one));
        for (String left : one.traces())
            assertThat(traces.in("앞 " + left + " 뒤", "row")).as(left).isNotEmpty();
        assertThat(traces.in("010-1234-5679 [전화번호]".getBytes(StandardCharsets.UTF_8), "file"))
                .isEmpty();
    }

    @Test
    void bytesOfARowAreLookedAtAsSuch() {
        Haystacks haystacks = new Haystacks(
                Path.of("."), new Traces(List.of(new Identifier(Kind.MOBILE, "010-1234-5678", "01012345678"))));
        String letters = HexFormat.of().formatHex("전화 01012345678".getBytes(StandardCharsets.UTF_8));
        assertThat(haystacks.row("(1,\"\\\\x" + letters + "\",t)", "row")).isNotEmpty();
        assertThat(haystacks.row("(1,\"\\\\xaa01012345678a\",t)", "row")).isEmpty();
        assertThat(haystacks.row("(1,01012345678,t)", "row")).isNotEmpty();
    }

    @Test
    void whatStoodThereBeforeIsNoLeak() {
        Identifier one = new Identifier(Kind.NAME, "김민준", "김민준 어린이");
        Traces traces = new Traces(List.of(one));
        traces.forgive(traces.in("목록의 김민준", "row"));
        assertThat(traces.in("김민준", "row")).isEmpty();
    }

    /** Real names and telephone numbers stand in a few lines of the packs, and are rightly hidden. */
    @Test
    void hardlyALineOfThePacksLosesAWord() {
        FalseAlarms.Count alarms = new FalseAlarms(masking, Path.of("packs")).inPacks();
        assertThat(alarms.lines()).isGreaterThan(10_000);
        assertThat(alarms.changed().size()).as("%s", alarms.changed()).isLessThan(alarms.lines() / 1000);
    }
}
