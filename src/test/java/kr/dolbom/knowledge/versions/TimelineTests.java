package kr.dolbom.knowledge.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.dolbom.kernel.Validity;
import kr.dolbom.knowledge.Span;
import kr.dolbom.knowledge.Standing;
import org.junit.jupiter.api.Test;

/** Articles are written as {@code "가1 나2"}: article 가 has the words numbered 1, 나 those numbered 2. */
class TimelineTests {

    private final List<Edition> editions = new ArrayList<>();
    private final Map<Integer, String> words = new HashMap<>(Map.of(1, "①", 3, "①\n②", 4, "①\n③", 5, "①\n②\n③"));

    @Test
    void wordsHoldUntilTheDayBeforeTheyChange() {
        version("2020-01-01", "2020-03-01", "가1 나2");
        version("2022-05-01", "2022-06-01", "가3 나2");
        assertThat(spans())
                .containsExactlyInAnyOrder(
                        announced(1, "2020-01-01", "2020-02-29"),
                        announced(2, "2020-01-01", "2020-02-29"),
                        inForce(1, "2020-03-01", "2022-05-31"),
                        inForce(2, "2020-03-01", "9999-12-31"),
                        inForce(3, "2022-06-01", "9999-12-31"));
    }

    @Test
    void aNewArticleIsAnnouncedFromItsPromulgation() {
        version("2020-01-01", "2020-01-01", "가1");
        version("2022-05-01", "2023-01-01", "가1 나2");
        assertThat(spans()).contains(announced(2, "2022-05-01", "2022-12-31"), inForce(2, "2023-01-01", "9999-12-31"));
    }

    @Test
    void aDeletedArticleEndsTheDayBefore() {
        version("2020-01-01", "2020-01-01", "가1 나2");
        version("2022-05-01", "2022-05-01", "가1");
        assertThat(spans()).contains(inForce(2, "2020-01-01", "2022-04-30"));
    }

    @Test
    void wordsThatComeBackHoldTwice() {
        version("2020-01-01", "2020-01-01", "가1");
        version("2021-01-01", "2021-01-01", "가2");
        version("2022-01-01", "2022-01-01", "가1");
        assertThat(spans()).contains(inForce(1, "2020-01-01", "2020-12-31"), inForce(1, "2022-01-01", "9999-12-31"));
    }

    @Test
    void anArticlePrintedAheadOfItsDayHoldsFromItsDay() {
        version("2023-01-01", "2023-01-01", "가1 나2");
        version("2024-02-06", "2024-08-07", "가3 나2");
        version("2024-02-13", "2024-02-13", "가3 나4");
        assertThat(spans())
                .contains(
                        inForce(1, "2023-01-01", "2024-08-06"),
                        inForce(3, "2024-08-07", "9999-12-31"),
                        inForce(2, "2023-01-01", "2024-02-12"),
                        inForce(4, "2024-02-13", "9999-12-31"));
    }

    @Test
    void aLateVersionThatLacksWhatCameBetweenDoesNotUndoIt() {
        version("2023-01-01", "2023-01-01", "가1 나2");
        version("2024-02-01", "2024-08-01", "가3 나2");
        version("2024-05-01", "2024-05-01", "가1 나4");
        assertThat(spans())
                .contains(
                        inForce(1, "2023-01-01", "2024-07-31"),
                        inForce(3, "2024-08-01", "9999-12-31"),
                        inForce(2, "2023-01-01", "2024-04-30"),
                        inForce(4, "2024-05-01", "9999-12-31"));
    }

    @Test
    void twoCrossingChangesOfOneArticleAreSaidToBeUnsure() {
        version("2023-01-01", "2023-01-01", "가1");
        version("2024-02-01", "2024-08-01", "가3");
        version("2024-05-01", "2024-05-01", "가4");
        assertThat(spans())
                .contains(
                        inForce(4, "2024-05-01", "2024-07-31"),
                        new Span(3, days("2024-08-01", "9999-12-31"), Standing.DISPUTED));
    }

    @Test
    void aChangeWrittenOverOneThatComesLaterIsSaidToBeEarly() {
        version("2023-01-01", "2023-01-01", "가1");
        version("2024-02-01", "2024-08-01", "가3");
        version("2024-05-01", "2024-05-01", "가5");
        assertThat(spans())
                .contains(
                        new Span(5, days("2024-05-01", "2024-07-31"), Standing.DISPUTED),
                        inForce(5, "2024-08-01", "9999-12-31"));
    }

    @Test
    void aLaterVersionWithBothChangesSettlesThem() {
        version("2023-01-01", "2023-01-01", "가1");
        version("2024-02-01", "2024-08-01", "가3");
        version("2024-05-01", "2024-05-01", "가4");
        version("2024-09-01", "2024-10-01", "가5");
        assertThat(spans()).contains(inForce(5, "2024-10-01", "9999-12-31"));
    }

    @Test
    void aRepealedTextEnds() {
        version("2020-01-01", "2020-01-01", "가1");
        assertThat(Timeline.ofStatute(editions, Optional.of(day("2022-12-31")), words::get))
                .containsExactly(inForce(1, "2020-01-01", "2022-12-31"));
    }

    @Test
    void aGuideHoldsUntilTheNextOneOrItsOwnLastDay() {
        version("2024-01-01", "2024-01-01", "가1 나2");
        version("2025-01-01", "2025-01-01", "가1 나3");
        assertThat(Timeline.ofWhole(editions, Optional.empty()))
                .containsExactlyInAnyOrder(
                        inForce(1, "2024-01-01", "9999-12-31"),
                        inForce(2, "2024-01-01", "2024-12-31"),
                        inForce(3, "2025-01-01", "9999-12-31"));
    }

    private List<Span> spans() {
        return Timeline.ofStatute(editions, Optional.empty(), words::get);
    }

    private void version(String promulgated, String from, String articles) {
        Map<String, List<Integer>> units = new LinkedHashMap<>();
        for (String article : articles.split(" "))
            units.put(article.substring(0, 1), List.of(Integer.parseInt(article.substring(1))));
        editions.add(new Edition(day(from), Validity.ALWAYS_UNTIL, day(promulgated), editions.size(), units));
    }

    private static Span inForce(int passage, String from, String until) {
        return new Span(passage, days(from, until), Standing.IN_FORCE);
    }

    private static Span announced(int passage, String from, String until) {
        return new Span(passage, days(from, until), Standing.ANNOUNCED);
    }

    private static Validity days(String from, String until) {
        return new Validity(day(from), day(until));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
