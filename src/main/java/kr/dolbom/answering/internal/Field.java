package kr.dolbom.answering.internal;

import java.util.List;
import java.util.Optional;
import kr.dolbom.answering.Answer;
import kr.dolbom.answering.Answer.Cited;
import kr.dolbom.answering.Question;
import kr.dolbom.answering.internal.Matcher.Match;
import kr.dolbom.answering.spelling.Speller;
import kr.dolbom.knowledge.Found;
import kr.dolbom.knowledge.KoreanText;
import kr.dolbom.knowledge.Library;
import kr.dolbom.rules.Rules;

/**
 * One field of the packs. Its rows, words and weights are its own: a field that comes along changes nothing in how near
 * the rows of another are to a question.
 */
final class Field {

    private final Rules rules;
    private final QuestionReader reader;
    private final Matcher matcher;
    private final Ranker ranker;
    private final Decision decision;
    private final FromPassage fromPassage;
    private final Conversation conversation;

    Field(Rules rules, Library library, KoreanText korean, TakenApart takenApart, Ranker ranker) {
        Terms terms = new Terms(korean, rules.synonyms());
        this.rules = rules;
        this.ranker = ranker;
        this.reader = new QuestionReader(terms, new Speller(FieldWords.of(rules)));
        this.matcher = new Matcher(rules, terms, takenApart, ranker);
        Citations citations = new Citations(library::at, terms, matcher.index()::weight);
        Composer composer = new Composer(rules, citations, matcher.choice());
        this.decision = new Decision(composer, new AccountNames(rules.chart()), matcher.index());
        this.fromPassage = new FromPassage(citations, terms, matcher.index());
        this.conversation = new Conversation(rules, composer);
    }

    String title() {
        return rules.title();
    }

    String contact() {
        return rules.contact();
    }

    boolean keepsAccounts() {
        return rules.keepsAccounts();
    }

    QuestionReader reader() {
        return reader;
    }

    PhraseIndex index() {
        return matcher.index();
    }

    Understood read(Question question) {
        return reader.read(question.text().text(), question.asOf());
    }

    Optional<Answer> picked(Question question) {
        return question.before().isEmpty() ? Optional.empty() : conversation.picked(question, read(question));
    }

    /** The question, read alone, with what it follows. */
    Understood inContext(Question question, Understood alone) {
        return conversation.inContext(question, alone, reader);
    }

    /** What the field would say; nothing when no row of its comes near. */
    Optional<Opinion> opinion(Question question, List<Found> found) {
        return opinion(question, inContext(question, read(question)), found);
    }

    /** The same where the field has read the question already. */
    Optional<Opinion> opinion(Question question, Understood understood, List<Found> found) {
        List<Match> ranked = Opinion.withoutFarGaps(matcher.rank(understood, question.place(), found));
        if (ranked.isEmpty()) return Optional.empty();
        Optional<Match> own = OwnWords.in(ranked, understood);
        Decision.Said said = decision.of(own.map(List::of).orElse(ranked), understood);
        double[] evidence = Confidence.evidence(said, ranked, understood, matcher.index());
        double confidence = own.isPresent() ? 1 : ranker.confidence(evidence);
        return Optional.of(new Opinion(this, understood, ranked, said, evidence, confidence, own.isPresent()));
    }

    Optional<Cited> fromPassage(List<Found> found, Understood understood) {
        return fromPassage.answer(found, understood);
    }
}
