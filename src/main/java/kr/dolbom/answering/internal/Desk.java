package kr.dolbom.answering.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.dolbom.answering.Answer;
import kr.dolbom.answering.Answer.Cited;
import kr.dolbom.answering.Answer.Reason;
import kr.dolbom.answering.Answer.Refused;
import kr.dolbom.answering.Question;
import kr.dolbom.answering.Reply;
import kr.dolbom.answering.spelling.Speller;
import kr.dolbom.knowledge.Found;
import kr.dolbom.knowledge.KoreanText;
import kr.dolbom.knowledge.Library;
import kr.dolbom.knowledge.Search;
import kr.dolbom.rules.Rules;

/** One question through the house: guard, understand, match the rules of each field, search texts, judge, compose. */
public final class Desk {

    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
    private static final double FOREIGN = 0.3;
    private static final int LOOKED_AT = 40;

    private final Rules rules;
    private final Library library;
    private final QuestionReader reader;
    private final List<Field> fields;
    private final ArticleAsked articleAsked;

    public Desk(Rules rules, Library library, KoreanText korean, TakenApart takenApart) {
        Ranker ranker = Ranker.trained();
        this.rules = rules;
        this.library = library;
        this.reader = new QuestionReader(new Terms(korean, rules.synonyms()), new Speller(FieldWords.of(rules)));
        this.fields = rules.fields().stream()
                .map(field -> new Field(field, library, korean, takenApart, ranker))
                .toList();
        this.articleAsked = new ArticleAsked(library);
    }

    /** @param threshold least confidence with which the desk speaks */
    public Reply answer(Question question, double threshold) {
        Understood alone = reader.read(question.text().text(), question.asOf());
        Optional<Refused> refused = refuses(question, alone);
        if (refused.isPresent()) return new Reply(refused.get(), List.of(), 1);
        Optional<Answer> picked = fields.stream()
                .flatMap(field -> field.picked(question).stream())
                .findFirst();
        if (picked.isPresent()) return new Reply(picked.get(), List.of(), 1);
        if (!HANGUL.matcher(alone.plain()).find()) {
            return new Reply(Refusals.of(Reason.UNREADABLE), List.of(), 1);
        }
        if (BeyondTexts.asksFor(alone.plain())) return new Reply(Refusals.of(Reason.NO_GROUND), List.of(), 1);
        Optional<Answer> bareCode = BareCode.answer(alone, rules);
        if (bareCode.isPresent()) return new Reply(bareCode.get(), List.of(), 1);
        Optional<Reply> article = articleAsked.answer(alone);
        if (article.isPresent()) return article.get();
        return lookUp(question, alone, threshold);
    }

    /** As typed and as read: no mend may hide what is turned away. */
    private static Optional<Refused> refuses(Question question, Understood understood) {
        return Guard.refuses(understood.plain())
                .or(() -> Guard.refuses(KoreanText.normalise(question.text().text())));
    }

    private Reply lookUp(Question question, Understood alone, double threshold) {
        List<Found> found =
                library.search(Search.of(asked(question, alone), alone.asOf(), question.place(), LOOKED_AT));
        Panel panel = Panel.of(fields.stream()
                .flatMap(field -> field.opinion(question, found).stream())
                .toList());
        return panel.speaker(threshold)
                .map(one -> reply(one, one.answer(), found))
                .or(() -> panel.owner().map(one -> reply(one, withoutRow(one, found), found)))
                .orElseGet(() -> new Reply(Refusals.of(Reason.UNREADABLE), Retrieval.merged(List.of(), found), 0));
    }

    /** A follow-up is searched with what it follows. */
    private String asked(Question question, Understood alone) {
        if (question.before().isEmpty()) return alone.plain();
        return fields.stream()
                .map(field -> field.inContext(question).plain())
                .filter(plain -> !plain.equals(alone.plain()))
                .findFirst()
                .orElse(alone.plain());
    }

    private static Reply reply(Opinion one, Answer answer, List<Found> found) {
        return new Reply(answer, Retrieval.merged(one.ranked(), found), one.confidence());
    }

    private Answer withoutRow(Opinion owner, List<Found> found) {
        Optional<Cited> passage =
                owner.standsOnGap() ? Optional.empty() : owner.field().fromPassage(found, owner.understood());
        if (passage.isPresent()) return passage.get();
        if (owner.near() < FOREIGN) return Refusals.outside(titles());
        String missing = owner.field().keepsAccounts() ? "무엇을 위해 쓰거나 받은 돈인지" : "누가 무엇을 하려는지";
        return Refusals.noGround(owner.field().contact(), missing);
    }

    private String titles() {
        return fields.stream().map(Field::title).collect(Collectors.joining(", "));
    }
}
