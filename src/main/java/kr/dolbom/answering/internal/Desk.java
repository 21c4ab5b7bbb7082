package kr.dolbom.answering.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.dolbom.answering.Answer;
import kr.dolbom.answering.Answer.Cited;
import kr.dolbom.answering.Answer.Reason;
import kr.dolbom.answering.Answer.Refused;
import kr.dolbom.answering.AnsweringSettings;
import kr.dolbom.answering.Question;
import kr.dolbom.answering.Reply;
import kr.dolbom.answering.internal.Matcher.Match;
import kr.dolbom.knowledge.Found;
import kr.dolbom.knowledge.KoreanText;
import kr.dolbom.knowledge.Library;
import kr.dolbom.knowledge.Search;
import kr.dolbom.rules.Asked;
import kr.dolbom.rules.Gap;
import kr.dolbom.rules.RuleRow;
import kr.dolbom.rules.Rules;
import kr.dolbom.rules.Side;

/** One question through the house: guard, understand, match rules, search texts, judge, compose. */
public final class Desk {

    private static final Pattern BOTH_SIDES =
            Pattern.compile("각각|둘\\s*다|세입\\s*[·,/ㆍ와과]?\\s*세출|들어온.{0,20}나간|받은.{0,25}쓴");
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
    private static final double NEAR_GAP = 0.4;
    private static final double FOREIGN = 0.3;
    private static final int LOOKED_AT = 40;

    private final AnsweringSettings settings;
    private final Rules rules;
    private final Library library;
    private final QuestionReader reader;
    private final Matcher matcher;
    private final Ranker ranker = Ranker.trained();
    private final Composer composer;
    private final FromPassage fromPassage;
    private final Conversation conversation;
    private final ArticleAsked articleAsked;

    public Desk(Rules rules, Library library, KoreanText korean, AnsweringSettings settings, TakenApart takenApart) {
        Terms terms = new Terms(korean, rules.synonyms());
        this.settings = settings;
        this.rules = rules;
        this.library = library;
        this.reader = new QuestionReader(terms);
        this.matcher = new Matcher(rules, terms, takenApart, ranker);
        Citations citations = new Citations(library::at, terms, matcher.index()::weight);
        this.composer = new Composer(rules, citations, matcher.choice());
        this.fromPassage = new FromPassage(citations, terms, matcher.index());
        this.conversation = new Conversation(rules, composer);
        this.articleAsked = new ArticleAsked(library);
    }

    public Reply answer(Question question) {
        Understood alone = reader.read(question.text().text(), question.asOf());
        Optional<Refused> refused = Guard.refuses(alone.plain());
        if (refused.isPresent()) return new Reply(refused.get(), List.of(), 1);
        Optional<Answer> picked = conversation.picked(question, alone);
        if (picked.isPresent()) return new Reply(picked.get(), List.of(), 1);
        if (!HANGUL.matcher(alone.plain()).find()) {
            return new Reply(Refusals.of(Reason.UNREADABLE), List.of(), 1);
        }
        Optional<Answer> bareCode = BareCode.answer(alone, rules);
        if (bareCode.isPresent()) return new Reply(bareCode.get(), List.of(), 1);
        Optional<Reply> article = articleAsked.answer(alone);
        if (article.isPresent()) return article.get();
        return lookUp(question, conversation.inContext(question, alone, reader));
    }

    private Reply lookUp(Question question, Understood understood) {
        List<Match> ranked = matcher.rank(understood, question.place());
        List<Found> found =
                library.search(Search.of(understood.plain(), understood.asOf(), question.place(), LOOKED_AT));
        double confidence =
                ranked.isEmpty() ? 0 : ranker.confidence(Confidence.evidence(ranked, understood, matcher.index()));
        Answer answer = decide(ranked, found, understood, confidence);
        return new Reply(answer, Retrieval.merged(ranked, found), confidence);
    }

    private Answer decide(List<Match> ranked, List<Found> found, Understood understood, double confidence) {
        if (ranked.isEmpty()) return Refusals.of(Reason.UNREADABLE);
        Match best = ranked.getFirst();
        boolean farGap = best.row() instanceof Gap && best.hit().near() < NEAR_GAP;
        if (confidence < settings.threshold() || farGap) {
            return withoutRow(best, found, understood);
        }
        if (understood.wants(Asked.ACCOUNT)
                && BOTH_SIDES.matcher(understood.plain()).find()) {
            Optional<Answer> both = bothSides(ranked, understood);
            if (both.isPresent()) return both.get();
        }
        return compose(best, understood);
    }

    private Answer withoutRow(Match best, List<Found> found, Understood understood) {
        Optional<Cited> passage = best.row() instanceof Gap ? Optional.empty() : fromPassage.answer(found, understood);
        if (passage.isPresent()) return passage.get();
        return Refusals.of(best.hit().near() < FOREIGN ? Reason.OUT_OF_SCOPE : Reason.NO_GROUND);
    }

    /** "들어온 거랑 나간 거 각각": the best row of each side, unless one row speaks of both. */
    private Optional<Answer> bothSides(List<Match> ranked, Understood understood) {
        RuleRow first = ranked.getFirst().row();
        if (first instanceof Gap || Matcher.sides(first).size() == 2) return Optional.empty();
        Optional<Answer> revenue = best(ranked, Side.REVENUE, understood);
        Optional<Answer> expenditure = best(ranked, Side.EXPENDITURE, understood);
        if (revenue.orElse(null) instanceof Cited in && expenditure.orElse(null) instanceof Cited out) {
            return Optional.of(Composer.both(in, out));
        }
        return Optional.empty();
    }

    private Optional<Answer> best(List<Match> ranked, Side side, Understood understood) {
        return ranked.stream()
                .filter(match -> Matcher.sides(match.row()).contains(side))
                .findFirst()
                .map(match -> compose(match, understood.onSide(side)));
    }

    private Answer compose(Match match, Understood understood) {
        return composer.compose(match.row(), match.hit().phrase(), understood);
    }
}
