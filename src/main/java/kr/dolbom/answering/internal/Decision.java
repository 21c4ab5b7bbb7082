package kr.dolbom.answering.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private static final Pattern BOTH_SIDES =
            Pattern.compile("각각|둘\\s*다|세입\\s*[·,/ㆍ와과이랑하고]*\\s*세출|수입\\s*(목|과목|계정)?\\s*[/·,]\\s*지출"
                    + "|(들어온|들어올|들어오는|받은|받을|받았).{0,30}(나간|나갈|나가는|쓴|쓸|낼|줄|드릴|산|살|사는|낸)\\s*(거|것|때|돈|과목|건|게)");
    private static final int LOOKED_AT = 12;
    private static final int BESIDE = 2;
    private static final double FIRST_OF_SEVERAL = 0.6;
    private static final double WORTH_SAYING = 0.06;

    private final Composer composer;
    private final AccountNames names;

    Decision(Composer composer, AccountNames names) {
        this.composer = composer;
        this.names = names;
    }

    /** @param best the row the answer stands on */
    record Said(Match best, Answer answer) {}

    Said of(List<Match> ranked, Understood question) {
        Match best = chosen(ranked, question);
        Answer answer = answer(best, ranked, question);
        return new Said(best, answer instanceof Cited cited ? names.named(cited, question) : answer);
    }

    private Answer answer(Match best, List<Match> ranked, Understood question) {
        if (question.wants(Asked.ACCOUNT) && asksBoth(question)) {
            Optional<Cited> both = bothSides(best, ranked, question);
            if (both.isPresent()) return both.get();
        }
        Answer answer = compose(best, question);
        return answer instanceof Cited cited ? withNeighbours(cited, best, ranked, question) : answer;
    }

    private static boolean asksBoth(Understood question) {
        return BOTH_SIDES.matcher(question.plain()).find();
    }

    /** When an account is asked for, the rows vote: several near rows of one account beat a single nearest row of another. */
    private Match chosen(List<Match> ranked, Understood question) {
        Match first = ranked.getFirst();
        if (!question.wants(Asked.ACCOUNT) || asksBoth(question) || first.row() instanceof Gap) return first;
        Map<AccountItem, Double> votes = new HashMap<>();
        Map<AccountItem, Match> speaker = new HashMap<>();
        for (Match match : ranked.stream().limit(LOOKED_AT).toList()) vote(match, question, votes, speaker);
        return votes.entrySet().stream()
                .filter(vote -> speaker.containsKey(vote.getKey()))
                .max(Map.Entry.comparingByValue())
                .filter(most -> !composer.accounts(first.row(), question).isEmpty())
                .map(most -> speaker.getOrDefault(most.getKey(), first))
                .orElse(first);
    }

    /** A row of one account speaks for it; a row of several gives each its part and speaks only when no other does. */
    private void vote(
            Match match, Understood question, Map<AccountItem, Double> votes, Map<AccountItem, Match> speaker) {
        List<AccountItem> accounts = composer.accounts(match.row(), question);
        if (accounts.isEmpty()) return;
        AccountItem first = accounts.getFirst();
        if (accounts.size() == 1) {
            votes.merge(first, match.share(), Double::sum);
            speaker.compute(first, (any, other) -> other == null || isOfSeveral(other, question) ? match : other);
            return;
        }
        votes.merge(first, match.share() * FIRST_OF_SEVERAL, Double::sum);
        speaker.putIfAbsent(first, match);
        double rest = match.share() * (1 - FIRST_OF_SEVERAL) / (accounts.size() - 1);
        accounts.stream().skip(1).forEach(account -> votes.merge(account, rest, Double::sum));
    }

    private boolean isOfSeveral(Match match, Understood question) {
        return composer.accounts(match.row(), question).size() > 1;
    }

    /** "들어온 거랑 나간 거 각각": the best row of each side, unless one row speaks of both. */
    private Optional<Cited> bothSides(Match best, List<Match> ranked, Understood question) {
        if (best.row() instanceof Gap || Matcher.sides(best.row()).size() == 2) return Optional.empty();
        Optional<Answer> revenue = best(ranked, Side.REVENUE, question);
        Optional<Answer> expenditure = best(ranked, Side.EXPENDITURE, question);
        if (revenue.orElse(null) instanceof Cited in && expenditure.orElse(null) instanceof Cited out) {
            return Optional.of(Composer.both(in, out));
        }
        return Optional.empty();
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
            if (match == best || match.share() < WORTH_SAYING || !belongs(best.row(), match.row())) continue;
            if (compose(match, question) instanceof Cited cited) beside.add(cited);
        }
        return Composer.beside(answer, beside);
    }

    /** Of the same account, or of the same page when neither has one. */
    private static boolean belongs(RuleRow best, RuleRow other) {
        if (other instanceof Item || other.id().startsWith("account-")) return false;
        Set<AccountItem> settled = Matcher.settled(best);
        Set<AccountItem> others = Matcher.settled(other);
        if (!settled.isEmpty() && !others.isEmpty()) return settled.stream().anyMatch(others::contains);
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
