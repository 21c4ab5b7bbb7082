package kr.dolbom.answering.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import kr.dolbom.answering.Answer;
import kr.dolbom.answering.Answer.Cited;
import kr.dolbom.answering.Answer.Reason;
import kr.dolbom.answering.Answer.Refused;
import kr.dolbom.answering.Basis;
import kr.dolbom.answering.PublishedReply;
import kr.dolbom.answering.Question;
import kr.dolbom.answering.Reply;
import kr.dolbom.answering.Reply.ReadAs;
import kr.dolbom.answering.internal.Matcher.Match;
import kr.dolbom.answering.spelling.Mended.Mend;
import kr.dolbom.answering.spelling.Speller;
import kr.dolbom.knowledge.Found;
import kr.dolbom.knowledge.KoreanText;
import kr.dolbom.knowledge.Library;
import kr.dolbom.knowledge.Search;
import kr.dolbom.rules.Gap;
import kr.dolbom.rules.Rules;

/** One question through the house: guard, understand, match rules, search texts, judge, compose. */
public final class Desk {

    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
    private static final double NEAR_GAP = 0.4;
    private static final double FOREIGN = 0.3;
    private static final int LOOKED_AT = 40;

    private final Rules rules;
    private final Library library;
    private final QuestionReader reader;
    private final Matcher matcher;
    private final Ranker ranker = Ranker.trained();
    private final Decision decision;
    private final FromPassage fromPassage;
    private final Conversation conversation;
    private final ArticleAsked articleAsked;
    private final SaidBefore saidBefore;

    public Desk(
            Rules rules,
            Library library,
            KoreanText korean,
            TakenApart takenApart,
            Supplier<List<PublishedReply>> published) {
        Terms terms = new Terms(korean, rules.synonyms());
        this.rules = rules;
        this.library = library;
        this.reader = new QuestionReader(terms, new Speller(FieldWords.of(rules)));
        this.matcher = new Matcher(rules, terms, takenApart, ranker);
        Citations citations = new Citations(library::at, terms, matcher.index()::weight);
        Composer composer = new Composer(rules, citations, matcher.choice());
        this.decision = new Decision(composer, new AccountNames(rules.chart()), matcher.index());
        this.fromPassage = new FromPassage(citations, terms, matcher.index());
        this.conversation = new Conversation(rules, composer);
        this.articleAsked = new ArticleAsked(library);
        this.saidBefore = new SaidBefore(published, reader, matcher.index());
    }

    /** @param threshold least confidence with which the desk speaks */
    public Reply answer(Question question, double threshold) {
        Understood alone = reader.read(question.text().text(), question.asOf());
        Optional<Refused> refused = refuses(question, alone);
        if (refused.isPresent()) return new Reply(refused.get(), List.of(), 1);
        Optional<Answer> picked = conversation.picked(question, alone);
        if (picked.isPresent()) return new Reply(picked.get(), List.of(), 1);
        if (!HANGUL.matcher(alone.plain()).find()) {
            return new Reply(Refusals.of(Reason.UNREADABLE), List.of(), 1);
        }
        if (BeyondTexts.asksFor(alone.plain())) return new Reply(Refusals.of(Reason.NO_GROUND), List.of(), 1);
        Optional<Answer> bareCode = BareCode.answer(alone, rules);
        if (bareCode.isPresent()) return new Reply(bareCode.get(), List.of(), 1);
        Optional<Reply> article = articleAsked.answer(alone);
        if (article.isPresent()) return article.get();
        return lookUp(question, conversation.inContext(question, alone, reader), threshold);
    }

    /** As typed and as read: no mend may hide what is turned away. */
    private static Optional<Refused> refuses(Question question, Understood understood) {
        return Guard.refuses(understood.plain())
                .or(() -> Guard.refuses(KoreanText.normalise(question.text().text())));
    }

    private Reply lookUp(Question question, Understood understood, double threshold) {
        List<Found> found =
                library.search(Search.of(understood.plain(), understood.asOf(), question.place(), LOOKED_AT));
        List<Match> ranked = withoutFarGaps(matcher.rank(understood, question.place(), found));
        Optional<SaidBefore.Hit> before = saidBefore.find(understood, question.place());
        if (before.filter(SaidBefore.Hit::isSame).isPresent()) return repeated(before.get(), ranked, found);
        Reply reply = fromRowsAndTexts(understood, ranked, found, threshold);
        return reply.answer() instanceof Refused && before.isPresent() ? repeated(before.get(), ranked, found) : reply;
    }

    private static Reply repeated(SaidBefore.Hit before, List<Match> ranked, List<Found> found) {
        return new Reply(before.answer(), Retrieval.merged(ranked, found), before.likeness(), Basis.REPLY);
    }

    private Reply fromRowsAndTexts(Understood understood, List<Match> ranked, List<Found> found, double threshold) {
        if (ranked.isEmpty()) return new Reply(Refusals.of(Reason.UNREADABLE), Retrieval.merged(ranked, found), 0);
        Decision.Said said = decision.of(ranked, understood);
        double confidence = ranker.confidence(Confidence.evidence(said, ranked, understood, matcher.index()));
        boolean speaks = said.answer() instanceof Refused
                || (confidence >= threshold
                        && !Lacking.allThatIsAsked(understood, said.answer().text()));
        Answer answer = speaks ? said.answer() : withoutRow(said.best(), found, understood);
        Basis basis = speaks ? Basis.of(said.best().row()) : Basis.without(answer);
        return new Reply(
                answer, Retrieval.merged(ranked, found), confidence, decided(understood.mends(), said.best(), answer), basis);
    }

    /** The mends the answer stands on; silence stands on none. */
    private static List<ReadAs> decided(List<Mend> mends, Match best, Answer answer) {
        if (answer instanceof Refused) return List.of();
        String text = best.hit().phrase() + answer.text();
        return mends.stream()
                .filter(mend -> text.contains(mend.read()))
                .map(mend -> new ReadAs(mend.typed(), mend.read()))
                .toList();
    }

    /** A gap that the question hardly resembles is no reason for silence; the next row may be one to speak. */
    static List<Match> withoutFarGaps(List<Match> ranked) {
        return ranked.stream()
                .filter(match -> !(match.row() instanceof Gap) || match.hit().near() >= NEAR_GAP)
                .toList();
    }

    private Answer withoutRow(Match best, List<Found> found, Understood understood) {
        Optional<Cited> passage = best.row() instanceof Gap ? Optional.empty() : fromPassage.answer(found, understood);
        if (passage.isPresent()) return passage.get();
        return Refusals.of(best.hit().near() < FOREIGN ? Reason.OUT_OF_SCOPE : Reason.NO_GROUND);
    }
}
