package kr.dolbom.answering.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import kr.dolbom.answering.Answer;
import kr.dolbom.answering.Answer.Cited;
import kr.dolbom.answering.internal.Matcher.Match;
import kr.dolbom.kernel.SourceRef;
import kr.dolbom.rules.AccountItem;
import kr.dolbom.rules.Asked;
import kr.dolbom.rules.Gap;
import kr.dolbom.rules.Item;
import kr.dolbom.rules.RuleRow;
import kr.dolbom.rules.Side;

/** What the desk says when it speaks: the row that fits best, the other side's when both are asked, and what belongs to it. */
final class Decision {

    private static final Pattern SEVERAL = Pattern.compile("각각|둘\\s*다|두\\s*가지|[가-힣]\\s+/\\s+[가-힣]");
    private static final Pattern SIDES = Pattern.compile("세입\\s*[·,/ㆍ와과이랑하고]*\\s*세출|수입\\s*(목|과목|계정)?\\s*[/·,]\\s*지출"
            + "|(수입|들어온|들어올|들어오는|받은|받을|받았).{0,30}(지출|나간|나갈|나가는|쓴|쓸|낼|줄|드릴|산|살|사는|낸)\\s*(거|것|때|돈|과목|건|게)|수입\\s*지출");
    private static final Set<Asked> ONE_THING = EnumSet.of(Asked.WHEN, Asked.AMOUNT);
    private static final int LOOKED_AT = 12;
    private static final int LOOKED_AT_FOR_SECOND = 25;
    private static final int BESIDE = 2;
    private static final double WORTH_SPEAKING = 0.2;
    private static final double WORTH_SAYING = 0.06;
    private static final double WORTH_ADDING = 0.15;

    private final Composer composer;
    private final AccountNames names;
    private final PhraseIndex words;

    Decision(Composer composer, AccountNames names, PhraseIndex words) {
        this.composer = composer;
        this.words = words;
        this.names = names;
    }

    /**
     * @param best the row the answer stands on
     * @param vote by how much the account won the vote, 1 when none was held
     */
    record Said(Match best, Answer answer, double vote) {}

    Said of(List<Match> ranked, Understood question) {
        Chosen chosen = chosen(ranked, question);
        Answer answer = answer(chosen, ranked, question);
        return new Said(
                chosen.row(), answer instanceof Cited cited ? names.named(cited, question) : answer, chosen.lead());
    }

    /** The row that speaks, and the account the vote settled on when it was about one. */
    private record Chosen(Match row, Optional<AccountItem> account, double lead) {}

    private Answer answer(Chosen chosen, List<Match> ranked, Understood question) {
        Match best = chosen.row();
        if (question.wants(Asked.ACCOUNT) && asksBoth(question)) {
            Optional<Cited> both = both(best, ranked, question);
            if (both.isPresent()) return both.get();
        }
        Answer answer = composer.compose(best.row(), best.hit().phrase(), question, chosen.account());
        return answer instanceof Cited cited ? withNeighbours(cited, best, ranked, question) : answer;
    }

    static boolean asksBoth(Understood question) {
        return SEVERAL.matcher(question.plain()).find()
                || SIDES.matcher(question.plain()).find();
    }

    /** When an account is asked for, the rows vote: several near rows of one account beat a single nearest row of another. */
    private Chosen chosen(List<Match> ranked, Understood question) {
        Match first = ranked.getFirst();
        Chosen alone = new Chosen(first, Optional.empty(), 1);
        if (!question.wants(Asked.ACCOUNT) || asksBoth(question) || first.row() instanceof Gap) return alone;
        if (composer.accounts(first.row(), question).isEmpty() && mayLackAccount(first.row(), question)) return alone;
        Map<AccountItem, Double> votes = new HashMap<>();
        Map<AccountItem, Match> speaker = new HashMap<>();
        for (Match match : ranked.stream().limit(LOOKED_AT).toList()) vote(match, question, votes, speaker);
        if (question.sideNamed()) keepNamedSide(votes, speaker, question);
        return votes.entrySet().stream()
                .filter(vote -> speaker.containsKey(vote.getKey()))
                .max(Map.Entry.comparingByValue())
                .map(most -> new Chosen(
                        speaker.getOrDefault(most.getKey(), first),
                        Optional.of(most.getKey()),
                        most.getValue() - runnerUp(votes, most.getKey())))
                .orElse(alone);
    }

    /** Who asks for 세출 is not told a 세입, as long as anything near is a 세출. */
    private static void keepNamedSide(
            Map<AccountItem, Double> votes, Map<AccountItem, Match> speaker, Understood question) {
        Predicate<AccountItem> named =
                item -> question.side().filter(item.side()::equals).isPresent();
        if (speaker.keySet().stream().noneMatch(named)) return;
        votes.keySet().removeIf(named.negate());
    }

    /** A thing that may not be paid has no account; a figure answers who names a thing and tells of no money moved. */
    private static boolean mayLackAccount(RuleRow row, Understood question) {
        return row instanceof Item
                || AskedReader.saysNothing(question.plain()) && question.side().isEmpty();
    }

    private static double runnerUp(Map<AccountItem, Double> votes, AccountItem winner) {
        return votes.entrySet().stream()
                .filter(vote -> !vote.getKey().equals(winner))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
    }

    /** A row of several accounts gives each its part; it speaks only when no row of that account alone does. */
    private void vote(
            Match match, Understood question, Map<AccountItem, Double> votes, Map<AccountItem, Match> speaker) {
        Map<AccountItem, Double> shares = composer.shares(match.row(), question);
        boolean several = shares.size() > 1;
        shares.forEach((account, part) -> {
            votes.merge(account, match.share() * part, Double::sum);
            if (several && part < WORTH_SPEAKING) return;
            speaker.compute(
                    account, (any, other) -> other == null || !several && isOfSeveral(other, question) ? match : other);
        });
    }

    private boolean isOfSeveral(Match match, Understood question) {
        return composer.accounts(match.row(), question).size() > 1;
    }

    /** Two things asked at once: the best row of each side, or a row for the words the best one does not have. */
    private Optional<Cited> both(Match best, List<Match> ranked, Understood question) {
        if (best.row() instanceof Gap) return Optional.empty();
        if (SIDES.matcher(question.plain()).find() && Matcher.sides(best.row()).size() == 1) {
            Optional<Cited> sides = bothSides(ranked, question);
            if (sides.isPresent()) return sides;
        }
        return compose(best, question) instanceof Cited first
                ? second(best, first, ranked, question).map(other -> Composer.both(first, other))
                : Optional.empty();
    }

    private Optional<Cited> bothSides(List<Match> ranked, Understood question) {
        Optional<Answer> revenue = best(ranked, Side.REVENUE, question);
        Optional<Answer> expenditure = best(ranked, Side.EXPENDITURE, question);
        return revenue.orElse(null) instanceof Cited in && expenditure.orElse(null) instanceof Cited out
                ? Optional.of(Composer.both(in, out))
                : Optional.empty();
    }

    /** The row of another account that has most of what the first row lacks, if it has enough. */
    private Optional<Cited> second(Match best, Cited first, List<Match> ranked, Understood question) {
        return ranked.stream()
                .limit(LOOKED_AT_FOR_SECOND)
                .filter(match -> words.adds(match.row(), best.row(), question.terms()) >= WORTH_ADDING)
                .filter(match -> isOfAnother(match.row(), first, question))
                .max(Comparator.comparingDouble(match -> words.adds(match.row(), best.row(), question.terms())
                        + match.hit().near()))
                .map(match -> compose(match, question))
                .filter(Cited.class::isInstance)
                .map(Cited.class::cast);
    }

    private boolean isOfAnother(RuleRow row, Cited first, Understood question) {
        List<AccountItem> accounts = composer.accounts(row, question);
        return !accounts.isEmpty()
                && first.accounts().stream().noneMatch(account -> account.item().equals(accounts.getFirst()));
    }

    private Optional<Answer> best(List<Match> ranked, Side side, Understood question) {
        return ranked.stream()
                .filter(match -> Matcher.sides(match.row()).contains(side))
                .findFirst()
                .map(match -> compose(match, question.onSide(side)));
    }

    /** Rows about the same matter that nearly fit as well say what the best one leaves out. */
    private Cited withNeighbours(Cited answer, Match best, List<Match> ranked, Understood question) {
        List<Cited> beside = new ArrayList<>();
        for (Match match : ranked.stream().limit(LOOKED_AT).toList()) {
            if (beside.size() == BESIDE) break;
            if (match == best || !belongs(best.row(), match.row(), question)) continue;
            boolean near = match.share() >= WORTH_SAYING && !wantsOneThing(question);
            if (!near && !addsToAnswer(match.row(), best.row(), question)) continue;
            if (compose(match, question) instanceof Cited cited) beside.add(cited);
        }
        return Composer.beside(answer, beside);
    }

    /** Beside the one date or figure that is asked for, others confuse. */
    private static boolean wantsOneThing(Understood question) {
        return ONE_THING.containsAll(question.asked());
    }

    /** Whether a row has words of the question that the best row lacks: "제출 기한과 공고 기간" wants both. */
    private boolean addsToAnswer(RuleRow other, RuleRow best, Understood question) {
        if (question.wants(Asked.ACCOUNT)) return false;
        Map<String, Double> asking = new HashMap<>();
        question.asking().forEach(term -> asking.put(term, 1.0));
        return words.adds(other, best, asking) >= WORTH_ADDING;
    }

    /** Of the same account, or of a page they share when neither has one or none is asked for. */
    private static boolean belongs(RuleRow best, RuleRow other, Understood question) {
        if (other instanceof Item || other.id().startsWith("account-")) return false;
        Set<AccountItem> settled = Matcher.settled(best);
        Set<AccountItem> others = Matcher.settled(other);
        if (!settled.isEmpty() && !others.isEmpty() && settled.stream().anyMatch(others::contains)) return true;
        if (!settled.isEmpty() && !others.isEmpty() && question.wants(Asked.ACCOUNT)) return false;
        return first(best).equals(first(other));
    }

    private static String first(RuleRow row) {
        SourceRef source = row.sources().getFirst();
        return source.document() + source.locator();
    }

    private Answer compose(Match match, Understood question) {
        return composer.compose(match.row(), match.hit().phrase(), question);
    }
}
