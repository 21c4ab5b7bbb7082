package kr.dolbom.answering.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.dolbom.answering.Answer;
import kr.dolbom.answering.Answer.Cited;
import kr.dolbom.answering.Answer.Reason;
import kr.dolbom.answering.Answer.Refused;
import kr.dolbom.answering.Basis;
import kr.dolbom.answering.PublishedReply;
import kr.dolbom.answering.Question;
import kr.dolbom.answering.Reply;
import kr.dolbom.answering.internal.Matcher.Match;
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
    /** Whose words read what is asked before a field is chosen. */
    private final Field usual;

    private final Claims claims = Claims.trained();
    private final ArticleAsked articleAsked;
    private final SaidBefore saidBefore;

    public Desk(
            Rules rules,
            Library library,
            KoreanText korean,
            TakenApart takenApart,
            Supplier<List<PublishedReply>> published) {
        Ranker ranker = Ranker.trained();
        this.rules = rules;
        this.library = library;
        this.fields = rules.fields().stream()
                .map(field -> new Field(field, library, korean, takenApart, ranker))
                .toList();
        this.usual = fields.stream()
                .filter(Field::keepsAccounts)
                .findFirst()
                .orElseGet(() -> new Field(rules, library, korean, takenApart, ranker));
        this.reader = usual.reader();
        this.articleAsked = new ArticleAsked(library);
        this.saidBefore = new SaidBefore(published, reader, usual.index());
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
        if (isBeyondTexts(question, alone)) return new Reply(Refusals.of(Reason.NO_GROUND), List.of(), 1);
        Optional<Answer> bareCode = BareCode.answer(alone, rules);
        if (bareCode.isPresent()) return new Reply(bareCode.get(), List.of(), 1);
        Optional<Reply> article = articleAsked.answer(alone);
        if (article.isPresent()) return article.get();
        return lookUp(question, usual.inContext(question, alone), threshold);
    }

    /** As typed and as read: no mend may hide what is turned away. */
    private static Optional<Refused> refuses(Question question, Understood understood) {
        return Guard.refuses(understood.plain())
                .or(() -> Guard.refuses(KoreanText.normalise(question.text().text())));
    }

    private static boolean isBeyondTexts(Question question, Understood understood) {
        return BeyondTexts.asksFor(understood.plain())
                || BeyondTexts.asksFor(KoreanText.normalise(question.text().text()));
    }

    private Reply lookUp(Question question, Understood understood, double threshold) {
        List<Found> found =
                library.search(Search.of(understood.plain(), understood.asOf(), question.place(), LOOKED_AT));
        Panel panel = Panel.of(opinions(question, understood, found), claims);
        Optional<SaidBefore.Hit> before = saidBefore.find(understood, question.place());
        if (before.filter(SaidBefore.Hit::isSame).isPresent()) return repeated(before.get(), panel, found);
        Reply reply = fromRowsAndTexts(panel, found, threshold);
        return reply.answer() instanceof Refused && before.isPresent() ? repeated(before.get(), panel, found) : reply;
    }

    private List<Opinion> opinions(Question question, Understood understood, List<Found> found) {
        return fields.stream()
                .flatMap(field -> opinion(field, question, understood, found).stream())
                .toList();
    }

    /** What every field would say to a question that is not turned away at the door; nothing to one that is. */
    List<Opinion> opinions(Question question) {
        Understood alone = reader.read(question.text().text(), question.asOf());
        if (refuses(question, alone).isPresent() || isBeyondTexts(question, alone)) return List.of();
        List<Found> found = library.search(Search.of(alone.plain(), alone.asOf(), question.place(), LOOKED_AT));
        return opinions(question, alone, found);
    }

    private Optional<Opinion> opinion(Field field, Question question, Understood understood, List<Found> found) {
        return field == usual ? field.opinion(question, understood, found) : field.opinion(question, found);
    }

    private static Reply repeated(SaidBefore.Hit before, Panel panel, List<Found> found) {
        List<Match> ranked = panel.owner().map(Opinion::ranked).orElse(List.of());
        return new Reply(before.answer(), Retrieval.merged(ranked, found), before.likeness(), Basis.REPLY);
    }

    private Reply fromRowsAndTexts(Panel panel, List<Found> found, double threshold) {
        return panel.speaker(threshold)
                .map(one -> reply(one, one.answer(), Basis.of(one.said().best().row()), found))
                .or(() -> panel.owner().map(one -> withoutRow(one, withoutRow(one, found), found)))
                .orElseGet(() -> new Reply(Refusals.of(Reason.UNREADABLE), Retrieval.merged(List.of(), found), 0));
    }

    private static Reply withoutRow(Opinion one, Answer answer, List<Found> found) {
        return reply(one, answer, Basis.without(answer), found);
    }

    private static Reply reply(Opinion one, Answer answer, Basis basis, List<Found> found) {
        return new Reply(answer, Retrieval.merged(one.ranked(), found), one.confidence(), one.readAs(answer), basis);
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
