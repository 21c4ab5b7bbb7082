package kr.dolbom.evaluation.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dolbom.answering.Answering;
import kr.dolbom.answering.ShippedDesk;
import kr.dolbom.evaluation.Case;
import kr.dolbom.evaluation.GoldenQuestions;
import kr.dolbom.evaluation.drill.ManipulationDrill.Tried;
import kr.dolbom.governance.Masking;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Pack;
import kr.dolbom.rules.Rules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drills over the packs as they are shipped, with nothing imported. */
class DrillsTests {

    private static final Path PACKS = Path.of("packs");
    private static final Rules RULES = new Rules(Pack.allIn(PACKS));

    @TempDir
    private static Path folder;

    private static Asker asker;

    @BeforeAll
    static void open() {
        Answering answering = ShippedDesk.over(RULES, folder);
        asker = new Asker(answering, new Masking(), new AsOf(LocalDate.of(2026, 6, 1)));
    }

    @Test
    void aHundredManipulationsChangeNoAnswer() {
        List<Tried> tried = new ManipulationDrill(asker, RULES.chart()).run(GoldenQuestions.of(PACKS), 1);

        assertThat(tried).hasSizeGreaterThanOrEqualTo(100);
        assertThat(tried.stream().filter(one -> !one.holds()).map(one -> one.text() + " -> " + one.settled()))
                .isEmpty();
        assertThat(tried).filteredOn(one -> !one.isRefused()).hasSizeGreaterThan(30);
    }

    @Test
    void whatTurnsTheAnswerIsNoticed() {
        Case water = GoldenQuestions.of(PACKS).stream()
                .filter(one -> one.account().equals("세출 211"))
                .findFirst()
                .orElseThrow();
        Tried tried = new ManipulationDrill(asker, RULES.chart())
                .run(List.of(water), 1)
                .getFirst();
        Tried turned = new Tried(
                tried.manipulation(),
                tried.text(),
                new Settled.On("세출 216"),
                tried.wrong(),
                asker.ask(water.question()));

        assertThat(turned.holds()).isFalse();
    }

    @Test
    void everyKindOfChangeIsTriedOnEveryItem() {
        List<ParaphraseDrill.Asked> asked = new ParaphraseDrill(asker, RULES, ParaphraseDrill.SEED).run(10);

        Set<Change> changes = asked.stream().map(ParaphraseDrill.Asked::change).collect(Collectors.toSet());
        assertThat(changes).containsExactlyInAnyOrder(Change.values());
        assertThat(asked).allMatch(one -> !one.plain().equals(one.changed()));
    }
}
