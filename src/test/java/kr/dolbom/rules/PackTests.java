package kr.dolbom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.Pack;
import kr.dolbom.kernel.SourceRef;
import org.junit.jupiter.api.Test;

/** The packs as they are shipped. */
class PackTests {

    private static final Rules RULES = new Rules(Pack.allIn(Path.of("packs")));
    private static final String KOREAN = "[가-힣]{2,}[^.]*";

    @Test
    void theChartIsWhole() {
        assertThat(RULES.chart().list())
                .hasSize(57)
                .areExactly(21, onSide(Side.REVENUE))
                .areExactly(36, onSide(Side.EXPENDITURE));
    }

    @Test
    void fourHundredThingsHaveTheirAccount() {
        assertThat(rows(Item.class)).hasSizeGreaterThanOrEqualTo(400);
    }

    @Test
    void twelveChecksGuide() {
        assertThat(rows(Check.class)).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void noNameStandsForTwoAccountsOfOneSide() {
        Map<String, Set<String>> accounts = new TreeMap<>();
        for (Item item : rows(Item.class)) {
            item.account()
                    .ifPresent(account -> item.names()
                            .forEach(name -> accounts.computeIfAbsent(
                                            account.side().korean() + " " + name, any -> new TreeSet<>())
                                    .add(account.code())));
        }
        accounts.values().removeIf(codes -> codes.size() < 2);
        assertThat(accounts).isEmpty();
    }

    @Test
    void everyCheckEndsInAVerdictOnEveryPath() {
        List<String> deadEnds = new ArrayList<>();
        rows(Check.class).forEach(check -> walk(check, new LinkedHashMap<>(), deadEnds));
        assertThat(deadEnds).isEmpty();
    }

    @Test
    void everyNamedOutcomeOfACheckCanBeReached() {
        List<String> unreachable = new ArrayList<>();
        for (Check check : rows(Check.class)) {
            Set<Check.Outcome> reached = reached(check, new LinkedHashMap<>());
            check.outcomes().stream()
                    .filter(outcome -> !outcome.when().isEmpty() && !reached.contains(outcome))
                    .forEach(outcome -> unreachable.add(check.id() + " " + outcome.when()));
        }
        assertThat(unreachable).isEmpty();
    }

    /** The choice travels as text between = ; and &. */
    @Test
    void stepsAndChoicesAreKeptAsPlainWords() {
        assertThat(rows(Check.class))
                .flatExtracting(Check::steps)
                .flatExtracting(step -> Stream.concat(Stream.of(step.id()), step.choices().keySet().stream())
                        .toList())
                .allSatisfy(key -> assertThat((String) key).matches("[\\w가-힣.+-]+"));
    }

    @Test
    void everyTextIsKorean() {
        assertThat(rows(Provision.class))
                .allSatisfy(row -> assertThat(row.text()).containsPattern(KOREAN));
        assertThat(rows(Deadline.class))
                .allSatisfy(row -> assertThat(row.text()).containsPattern(KOREAN));
        assertThat(rows(Gap.class)).allSatisfy(row -> {
            assertThat(row.reason()).containsPattern(KOREAN);
            assertThat(row.whereToAsk()).containsPattern(KOREAN);
        });
        assertThat(rows(Check.class))
                .flatExtracting(Check::outcomes)
                .allSatisfy(outcome -> assertThat(outcome.text()).containsPattern(KOREAN));
    }

    @Test
    void everyPageNumberIsPositive() {
        assertThat(RULES.list().stream()
                        .flatMap(row -> row.sources().stream())
                        .filter(source -> source.locator() instanceof Locator.Page(int page, int printed)
                                && (page < 1 || printed < 1))
                        .map(SourceRef::label))
                .isEmpty();
    }

    @Test
    void everyRowStandsOnSomething() {
        assertThat(RULES.list().stream()
                        .filter(row -> row.sources().isEmpty()
                                || row.sources().stream()
                                        .anyMatch(source -> source.title().isBlank()))
                        .map(RuleRow::id))
                .isEmpty();
    }

    @Test
    void noEffortClauseIsCalledABreach() {
        assertThat(RULES.list().stream()
                        .filter(row -> force(row) == Force.EFFORT)
                        .filter(row -> text(row).matches("(?s).*(위반|과태료|행정처분).*"))
                        .map(row -> row.id() + ": " + text(row)))
                .isEmpty();
    }

    @Test
    void noSentenceCallsAnEffortABreach() {
        assertThat(RULES.list().stream()
                        .flatMap(row -> Stream.of(text(row).split("(?<=[.])\\s*")))
                        .filter(sentence -> sentence.matches("(?s).*노력(하여야|해야|하도록|하면).*"))
                        .filter(sentence -> sentence.matches("(?s).*(위반|과태료|행정처분).*"))
                        .filter(sentence -> !sentence.matches("(?s).*(위반|과태료|행정처분).*(아닙|아니|않습).*")))
                .isEmpty();
    }

    @Test
    void everyPackSaysWhatItIsAbout() {
        assertThat(Pack.allIn(Path.of("packs"))).extracting(Pack::title).allMatch(title -> title.matches(KOREAN));
    }

    private static org.assertj.core.api.Condition<Account> onSide(Side side) {
        return new org.assertj.core.api.Condition<>(account -> account.item().side() == side, side.korean());
    }

    private static <T extends RuleRow> List<T> rows(Class<T> type) {
        return RULES.list().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static void walk(Check check, Map<String, String> picked, List<String> deadEnds) {
        if (check.outcome(picked).isPresent()) return;
        check.next(picked)
                .ifPresentOrElse(
                        step -> follow(check, step, picked, deadEnds), () -> deadEnds.add(check.id() + picked));
    }

    private static void follow(Check check, Check.Step step, Map<String, String> picked, List<String> deadEnds) {
        for (String choice : step.choices().keySet()) {
            Map<String, String> further = new LinkedHashMap<>(picked);
            further.put(step.id(), choice);
            walk(check, further, deadEnds);
        }
    }

    private static Set<Check.Outcome> reached(Check check, Map<String, String> picked) {
        Set<Check.Outcome> reached =
                new java.util.HashSet<>(check.outcome(picked).stream().toList());
        if (!reached.isEmpty()) return reached;
        check.next(picked)
                .ifPresent(step -> step.choices().keySet().forEach(choice -> {
                    Map<String, String> further = new LinkedHashMap<>(picked);
                    further.put(step.id(), choice);
                    reached.addAll(reached(check, further));
                }));
        return reached;
    }

    private static Force force(RuleRow row) {
        return switch (row) {
            case Provision provision -> provision.force();
            case Figure figure -> figure.force();
            case Deadline deadline -> deadline.force();
            case Item item -> Force.DUTY;
            case Gap gap -> Force.DUTY;
            case Check check -> Force.DUTY;
        };
    }

    private static String text(RuleRow row) {
        return switch (row) {
            case Provision provision -> provision.text() + provision.why() + provision.toDo();
            case Figure figure -> figure.note();
            case Deadline deadline -> deadline.text();
            case Item item -> item.why();
            case Gap gap -> gap.reason();
            case Check check -> check.risk();
        };
    }
}
