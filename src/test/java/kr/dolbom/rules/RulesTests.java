package kr.dolbom.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTests {

    private static final String WAGES = """
            - {id: wage, name: 최저임금 시급, value: 10030, unit: 원/시간, from: 2025-01-01, source: [M 57]}
            - {id: wage, name: 최저임금 시급, value: 10320, unit: 원/시간, from: 2026-01-01, source: [M 57]}
            - {id: wage, name: 최저임금 시급, value: 10700, unit: 원/시간, from: 2027-01-01, source: [M 57]}
            """;

    private static final String LOCAL = """
            - {id: ceiling, name: 특별활동비 한도, value: 80000, unit: 원, from: 2026-03-01, source: [M 23]}
            - {id: ceiling, name: 특별활동비 한도, value: 70000, unit: 원, place: 서울특별시, from: 2025-03-01, source: [M 23]}
            - {id: ceiling, name: 특별활동비 한도, value: 60000, unit: 원, place: 서울특별시/양천구, source: [M 23]}
            """;

    @TempDir
    Path folder;

    private SmallPack pack;

    @BeforeEach
    void aPack() {
        pack = new SmallPack(folder);
    }

    @Test
    void theSameDigitsAreTwoAccounts() {
        Chart chart = pack.rules().chart();
        assertThat(chart.require(AccountItem.of("세입 211")).name()).isEqualTo("특별활동비");
        assertThat(chart.require(AccountItem.of("세출 211")).name()).isEqualTo("수용비 및 수수료");
    }

    @Test
    void everyAccountExplainsItself() {
        assertThat(pack.rules().list())
                .filteredOn(Provision.class::isInstance)
                .extracting(RuleRow::id)
                .containsExactlyInAnyOrder(
                        "account-세출-122",
                        "account-세출-211",
                        "account-세출-216",
                        "account-세출-411",
                        "account-세출-721",
                        "account-세입-211");
    }

    @Test
    void aLaterFigureHoldsFromItsFirstDay() {
        pack.with("rules/figures", WAGES);
        assertThat(valuesOn("2025-12-31", "")).containsExactly("10030");
        assertThat(valuesOn("2026-01-01", "")).containsExactly("10320");
        assertThat(valuesOn("2026-12-31", "")).containsExactly("10320");
        assertThat(valuesOn("2027-01-01", "")).containsExactly("10700");
    }

    @Test
    void beforeItsFirstDayNoFigureHolds() {
        pack.with("rules/figures", WAGES);
        assertThat(valuesOn("2024-12-31", "")).isEmpty();
    }

    @Test
    void anEndedRowHoldsOnItsLastDayAndNoLonger() {
        pack.with(
                "rules/figures",
                "- {id: aid, name: 한시 지원금, value: 5, unit: 원, from: 2026-03-01, until: 2026-08-31, source: [M 1]}");
        assertThat(valuesOn("2026-08-31", "")).containsExactly("5");
        assertThat(valuesOn("2026-09-01", "")).isEmpty();
    }

    @Test
    void aLocalRowOutranksInsideItsPlace() {
        pack.with("rules/figures", LOCAL);
        assertThat(valuesOn("2026-06-01", "서울특별시")).containsExactly("70000");
        assertThat(valuesOn("2026-06-01", "서울특별시/강서구")).containsExactly("70000");
        assertThat(valuesOn("2026-06-01", "서울특별시/양천구")).containsExactly("60000");
    }

    @Test
    void aLocalRowSaysNothingOutsideItsPlace() {
        pack.with("rules/figures", LOCAL);
        assertThat(valuesOn("2026-06-01", "")).containsExactly("80000");
        assertThat(valuesOn("2026-06-01", "부산광역시")).containsExactly("80000");
    }

    @Test
    void theFigureBeforeIsTheLastOneBefore() {
        Rules rules = pack.with("rules/figures", WAGES).rules();
        List<Figure> wages = figures(rules);
        assertThat(rules.before(wages.get(2))).contains(wages.get(1));
        assertThat(rules.before(wages.get(1))).contains(wages.get(0));
        assertThat(rules.before(wages.get(0))).isEmpty();
    }

    @Test
    void theFigureBeforeIsOfTheSamePlace() {
        Rules rules = pack.with("rules/figures", LOCAL).rules();
        assertThat(figures(rules))
                .allSatisfy(figure -> assertThat(rules.before(figure)).isEmpty());
    }

    @Test
    void bigNumbersAreShownInThousands() {
        Rules rules = pack.with("rules/figures", WAGES).rules();
        assertThat(figures(rules).getFirst().shown()).isEqualTo("10,030원/시간");
    }

    @Test
    void twoRowsOfOneIdOnOneDayAreRefused() {
        pack.with("rules/figures", WAGES).with("rules/figures", WAGES);
        refused("wage");
    }

    @Test
    void twoAccountsOfOneCodeAreRefused() {
        pack.with("rules/accounts", """
                - account: 세출 211
                  name: 또 수용비
                  gwan: {code: "200", name: 운영비}
                  hang: {code: "210", name: 관리운영비}
                  covers: 소모품.
                  source: [M 63]
                """);
        refused("세출 211");
    }

    @Test
    void anItemOnAnAccountOutsideTheChartIsRefused() {
        pack.with("items", "- {names: [생수], account: 세출 999, source: [M 63]}");
        refused("세출 999");
    }

    @Test
    void aCaseOnAnAccountOutsideTheChartIsRefused() {
        pack.with("items", """
                - names: [생수]
                  account: 세출 211
                  cases: [{when: 교직원이 마심, words: [교사], account: 세입 216}]
                  source: [M 63]
                """);
        refused("세입 216");
    }

    @Test
    void anAccountThatIsConfusedWithOneOutsideTheChartIsRefused() {
        pack.with("rules/accounts", """
                - account: 세출 212
                  name: 공공요금
                  gwan: {code: "200", name: 운영비}
                  hang: {code: "210", name: 관리운영비}
                  covers: 세금과 공과금.
                  confused: [세출 998]
                  source: [M 63]
                """);
        refused("세출 998");
    }

    @Test
    void anAccountWithoutItsSideIsRefused() {
        pack.with("items", "- {names: [생수], account: 211, source: [M 63]}");
        refused("211");
    }

    @Test
    void anItemWithoutAccountNeedsAQuestionBack() {
        pack.with("items", """
                - names: [화분]
                  cases: [{when: 꾸밈, words: [현관], account: 세출 211}]
                  source: [M 63]
                """);
        refused("ask");
    }

    @Test
    void anItemWithoutAccountNeedsCases() {
        pack.with("items", "- {names: [화분], ask: 어디에 쓰나요, source: [M 63]}");
        refused("cases");
    }

    @Test
    void anItemWithQuestionAndCasesMayDepend() {
        Rules rules = pack.with("items", """
                - names: [화분]
                  ask: 어디에 쓰나요?
                  cases: [{when: 꾸밈, words: [현관], account: 세출 211}]
                  source: [M 63]
                """).rules();
        assertThat(rules.list())
                .filteredOn(Item.class::isInstance)
                .extracting(row -> ((Item) row).booking())
                .containsExactly(new Booking.Depends());
    }

    @Test
    void aCheckOutcomeOnAnUnknownChoiceIsRefused() {
        pack.with("checks", """
                - id: gift
                  title: 선물
                  asks: [선물 사도 되나요]
                  steps: [{id: who, ask: "누구에게?", choices: {all: 모두, one: 한 사람}}]
                  outcomes: [{when: {who: nobody}, answer: 됩니다.}]
                  source: [M 69]
                """);
        refused("who=nobody");
    }

    @Test
    void aWordForNothingIsRefused() {
        pack.with("rules/provisions", """
                - {id: p, topic: 주제, kind: [maybe], asks: [물음], answer: 됩니다., source: [M 1]}
                """);
        refused("maybe");
    }

    private List<String> valuesOn(String day, String place) {
        Rules rules = pack.rules();
        return figures(rules).stream()
                .filter(figure -> rules.holds(figure, new AsOf(LocalDate.parse(day)), Place.of(place)))
                .map(Figure::value)
                .toList();
    }

    private static List<Figure> figures(Rules rules) {
        return rules.list().stream()
                .filter(Figure.class::isInstance)
                .map(Figure.class::cast)
                .toList();
    }

    private void refused(String naming) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> pack.rules())
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(Code.PACK_ROW_MALFORMED))
                .satisfies(problem -> assertThat(problem.text()).contains("rows-", naming));
    }
}
