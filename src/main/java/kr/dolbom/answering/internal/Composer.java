package kr.dolbom.answering.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.dolbom.answering.Answer;
import kr.dolbom.answering.Answer.Cited;
import kr.dolbom.answering.Answer.NeedsDetail;
import kr.dolbom.answering.Answer.Refused;
import kr.dolbom.answering.Citation;
import kr.dolbom.kernel.SourceRef;
import kr.dolbom.rules.Account;
import kr.dolbom.rules.AccountItem;
import kr.dolbom.rules.Asked;
import kr.dolbom.rules.Booking;
import kr.dolbom.rules.Chart;
import kr.dolbom.rules.Check;
import kr.dolbom.rules.Deadline;
import kr.dolbom.rules.Figure;
import kr.dolbom.rules.Force;
import kr.dolbom.rules.Gap;
import kr.dolbom.rules.Item;
import kr.dolbom.rules.Provision;
import kr.dolbom.rules.RuleRow;
import kr.dolbom.rules.Rules;
import kr.dolbom.rules.Side;

/** Says what a row holds: first line the verdict, then why, then what to keep, then the sources. */
public final class Composer {

    private static final String EFFORT = "지키도록 노력하라는 기준으로, 어겼다고 바로 위반이 되는 것은 아닙니다.";
    private static final Pattern BOOKS = Pattern.compile("해당합니다|잡습니다|지출합니다|편성합니다");
    private static final Pattern DECIDES = Pattern.compile("수 (있|없)|됩니다|안 (되|됩)|금지|불가|가능|아닙니다|아니");
    private static final int MOST_CASES = 4;

    private final Rules rules;
    private final Citations citations;
    private final AccountChoice choice;

    public Composer(Rules rules, Citations citations, AccountChoice choice) {
        this.rules = rules;
        this.choice = choice;
        this.citations = citations;
    }

    /** {@code called} is what the question's nearest phrase calls the thing. */
    Answer compose(RuleRow row, String called, Understood question) {
        return compose(row, called, question, Optional.empty());
    }

    /** The same with one of the row's accounts first, whatever the row alone would put there. */
    Answer compose(RuleRow row, String called, Understood question, Optional<AccountItem> lead) {
        return switch (row) {
            case Item item -> item(item, called, question);
            case Provision provision -> provision(provision, question, lead);
            case Figure figure -> figure(figure, question);
            case Deadline deadline -> deadline(deadline, question);
            case Gap gap -> gap(gap, question);
            case Check check -> check(check, Map.of(), question);
        };
    }

    /** The accounts the row would name, the one it settles on first. */
    List<AccountItem> accounts(RuleRow row, Understood question) {
        return switch (row) {
            case Item item ->
                ItemCases.settled(item, question).map(Item.Case::account).orElse(item.account()).stream()
                        .toList();
            case Provision provision -> choice.of(provision, question);
            default -> List.of();
        };
    }

    /** The same with the part of the row that speaks for each; sums to 1 or is empty. */
    Map<AccountItem, Double> shares(RuleRow row, Understood question) {
        if (row instanceof Provision provision) return choice.shares(provision, question);
        return accounts(row, question).stream().collect(Collectors.toMap(item -> item, item -> 1.0));
    }

    private Answer item(Item item, String called, Understood question) {
        Optional<Item.Case> settled = ItemCases.settled(item, question);
        if (settled.isPresent()) return item(item, called, settled.get(), question);
        return switch (item.booking()) {
            case Booking.To(AccountItem account) -> booked(item, called, account, item.why(), others(item), question);
            case Booking.NotPayable none -> notPayable(item, called, item.why(), others(item), question);
            case Booking.Depends depends -> askBack(item, question);
        };
    }

    /** An item with one of its cases picked, by the question's words or by the person. */
    Cited item(Item item, String called, Item.Case settled, Understood question) {
        String name = called + "(" + settled.when() + ")";
        return switch (settled.booking()) {
            case Booking.To(AccountItem account) -> booked(item, name, account, settled.why(), List.of(), question);
            case Booking.NotPayable none -> notPayable(item, name, settled.why(), List.of(), question);
            case Booking.Depends depends -> throw new IllegalStateException("a case settles: " + item.id());
        };
    }

    private NeedsDetail askBack(Item item, Understood question) {
        return new NeedsDetail(
                item.topic(),
                item.ask(),
                item.cases().stream()
                        .map(one -> new Answer.Choice(one.when(), one.when()))
                        .toList(),
                "item:" + item.topic(),
                cite(item, question, item.why()));
    }

    private Cited booked(
            Item item, String name, AccountItem code, String why, List<String> others, Understood question) {
        Account account = chart().require(code);
        String payable = asksWhetherPayable(code, question) ? " 어린이집 회계에서 지출할 수 있으며," : "";
        String verdict = Korean.topic(name) + payable + " " + Korean.by(account.label()) + " 잡습니다.";
        return new Cited(
                verdict,
                reasons(why, others),
                item.keep(),
                List.of(account),
                cite(item, question, account.name() + why));
    }

    /** What has an expenditure account may be paid; said only when that is the question, not which account. */
    private static boolean asksWhetherPayable(AccountItem code, Understood question) {
        return code.side() == Side.EXPENDITURE && question.wants(Asked.MAY) && !question.wants(Asked.ACCOUNT);
    }

    private Cited notPayable(Item item, String name, String why, List<String> others, Understood question) {
        String verdict = Korean.topic(name) + " 어린이집 회계에서 지출할 수 없습니다.";
        return new Cited(verdict, reasons(why, others), List.of(), List.of(), cite(item, question, name + why));
    }

    private static List<String> reasons(String why, List<String> others) {
        List<String> reasons = new ArrayList<>();
        if (!why.isBlank()) reasons.add(why);
        reasons.addAll(others);
        return reasons;
    }

    private List<String> others(Item item) {
        return item.cases().stream().limit(MOST_CASES).map(this::otherwise).toList();
    }

    private String otherwise(Item.Case other) {
        String then =
                other.account().map(account -> chart().require(account).label()).orElse("지출할 수 없습니다");
        return "다만 " + other.when() + " → " + then;
    }

    private Cited provision(Provision provision, Understood question, Optional<AccountItem> lead) {
        List<String> sentences = new ArrayList<>(Korean.sentences(provision.text()));
        List<AccountItem> accounts = new ArrayList<>(choice.of(provision, question));
        lead.filter(accounts::remove).ifPresent(accounts::addFirst);
        String said = sentences.removeFirst();
        String verdict = yesOrNo(provision, said, question) + payable(provision, accounts, question) + said;
        if (!provision.why().isBlank()) sentences.add(provision.why());
        if (provision.force() == Force.EFFORT) sentences.add(EFFORT);
        return new Cited(
                verdict,
                sentences,
                provision.toDo(),
                accounts.stream().map(chart()::require).toList(),
                cite(provision, question, provision.text()));
    }

    /** A question for permission hears yes or no first, when the first sentence does not say it. */
    private static String yesOrNo(Provision provision, String said, Understood question) {
        boolean asked = question.wants(Asked.MAY) && !question.wants(Asked.ACCOUNT);
        return asked && !provision.verdict().isEmpty() && !DECIDES.matcher(said).find()
                ? provision.verdict() + ". "
                : "";
    }

    private static String payable(Provision provision, List<AccountItem> accounts, Understood question) {
        boolean onlyWhere = provision.answers().equals(EnumSet.of(Asked.ACCOUNT))
                && accounts.size() == 1
                && BOOKS.matcher(provision.text()).find();
        return onlyWhere && asksWhetherPayable(accounts.getFirst(), question) ? "어린이집 회계에서 지출할 수 있습니다. " : "";
    }

    /** The account on the asked side first. */
    private List<Account> accounts(List<AccountItem> items, Understood question) {
        return items.stream()
                .sorted(Comparator.comparing(
                        item -> question.side().map(item.side()::equals).orElse(true) ? 0 : 1))
                .map(chart()::require)
                .toList();
    }

    private Cited figure(Figure figure, Understood question) {
        List<String> reasons = new ArrayList<>();
        if (!figure.note().isBlank()) reasons.addAll(Korean.sentences(figure.note()));
        rules.before(figure)
                .filter(before -> !before.shown().equals(figure.shown()))
                .ifPresent(before -> reasons.add("%s부터 바뀐 값입니다. 그전에는 %s였습니다."
                        .formatted(Korean.day(figure.validity().from()), before.shown())));
        if (figure.force() == Force.EFFORT) reasons.add(EFFORT);
        String verdict = "%s %s입니다(%s부터 적용)."
                .formatted(
                        Korean.topic(figure.topic()),
                        figure.shown(),
                        Korean.day(figure.validity().from()));
        return new Cited(
                verdict, reasons, List.of(), List.of(), cite(figure, question, figure.topic() + figure.shown()));
    }

    private Cited deadline(Deadline deadline, Understood question) {
        List<String> sentences = new ArrayList<>(Korean.sentences(deadline.text()));
        String verdict = sentences.removeFirst();
        deadline.next(question.asOf())
                .ifPresent(day -> sentences.add("%s 기준으로 다음 날짜는 %s입니다."
                        .formatted(Korean.day(question.asOf().day()), Korean.day(day))));
        return new Cited(verdict, sentences, List.of(), List.of(), cite(deadline, question, deadline.text()));
    }

    private Refused gap(Gap gap, Understood question) {
        return new Refused(
                Answer.Reason.LEFT_TO_OTHERS,
                gap.reason() + " 그래서 이 자료만으로는 확인할 수 없습니다.",
                gap.whereToAsk(),
                cite(gap, question, gap.topic()));
    }

    /** The next question of a guided check, or its verdict. */
    Answer check(Check check, Map<String, String> picked, Understood question) {
        Optional<Check.Outcome> outcome = check.outcome(picked);
        if (outcome.isPresent()) return verdict(check, outcome.get(), question);
        return check.next(picked)
                .<Answer>map(step -> new NeedsDetail(
                        check.topic(),
                        step.ask(),
                        step.choices().entrySet().stream()
                                .map(choice -> new Answer.Choice(choice.getValue(), choice.getKey()))
                                .toList(),
                        CheckState.write(check, picked, step),
                        cite(check, question, check.topic())))
                .orElseGet(() -> Refusals.of(Answer.Reason.NO_GROUND));
    }

    private Cited verdict(Check check, Check.Outcome outcome, Understood question) {
        List<String> sentences = new ArrayList<>(Korean.sentences(outcome.text()));
        String verdict = (outcome.verdict().isBlank() ? "" : outcome.verdict() + ". ") + sentences.removeFirst();
        if (!check.risk().isBlank()) sentences.add("주의: " + check.risk());
        return new Cited(
                verdict,
                sentences,
                check.keep(),
                accounts(outcome.accounts(), question),
                cite(check, question, outcome.text()));
    }

    private List<Citation> cite(RuleRow row, Understood question, String claim) {
        return citations.of(row.sources(), question, claim);
    }

    /** An answer with the first sentences of others about the same matter. */
    static Cited beside(Cited answer, List<Cited> others) {
        if (others.isEmpty()) return answer;
        List<String> reasons = new ArrayList<>(answer.reasons());
        List<Citation> citations = new ArrayList<>(answer.citations());
        for (Cited other : others) {
            String more = Stream.concat(
                            Stream.of(other.verdict()), other.reasons().stream().limit(1))
                    .filter(sentence -> !sentence.equals(answer.verdict()) && !reasons.contains(sentence))
                    .collect(Collectors.joining(" "));
            if (!more.isEmpty()) reasons.add("함께 볼 것: " + more);
            addNew(citations, other.citations());
        }
        return new Cited(answer.verdict(), reasons, answer.keep(), answer.accounts(), citations);
    }

    private static void addNew(List<Citation> citations, List<Citation> more) {
        List<SourceRef> cited = citations.stream().map(Citation::source).toList();
        more.stream().filter(next -> !cited.contains(next.source())).forEach(citations::add);
    }

    /** Two rows that together answer a question about both sides. */
    static Cited both(Cited one, Cited other) {
        List<String> reasons = new ArrayList<>(one.reasons());
        reasons.add(other.verdict());
        reasons.addAll(other.reasons());
        List<String> keep = new ArrayList<>(one.keep());
        other.keep().stream().filter(paper -> !keep.contains(paper)).forEach(keep::add);
        List<Account> accounts = new ArrayList<>(one.accounts());
        other.accounts().stream().filter(account -> !accounts.contains(account)).forEach(accounts::add);
        List<Citation> citations = new ArrayList<>(one.citations());
        addNew(citations, other.citations());
        return new Cited(one.verdict(), reasons, keep, accounts, citations);
    }

    private Chart chart() {
        return rules.chart();
    }
}
