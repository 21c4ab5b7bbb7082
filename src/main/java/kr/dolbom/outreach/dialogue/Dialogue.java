package kr.dolbom.outreach.dialogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kr.dolbom.outreach.dialogue.AnswerReader.Proposal;
import kr.dolbom.outreach.dialogue.Listening.Alarming;
import kr.dolbom.outreach.dialogue.Listening.Wishing;
import kr.dolbom.outreach.dialogue.Taken.Answer;

/**
 * One call as a conversation: what was heard goes in, what is said next comes out. Knows neither telephone nor clock nor
 * database, so that a whole call is a list of words in a test. Not for several threads at once.
 */
public final class Dialogue implements Conversation {

    private static final int MOST_REPEATS = 3;
    private static final int MOST_UNHEARD = 3;
    private static final int IDENTITY_QUESTIONS = 2;

    private final Script script;
    private final Household household;
    private final Listening listening;
    private final Moves moves;
    private final Course course;
    private final Optional<Record> before;
    private final Taken taken = new Taken();
    private final Suspicion suspicion;
    private final Adviser adviser;

    private Optional<Question> open = Optional.empty();
    private int round = 1;
    private int repeats;
    private int unheard;
    private int recognised;
    private boolean leaving;
    private boolean over;
    private boolean completed;

    public Dialogue(Script script, Household household) {
        this(script, household, Optional.empty(), AnswerReader.NONE);
    }

    /**
     * @param before what an earlier call brought that broke off; it goes on there once the person is recognised
     * @param reader asked where the rules leave an answer open
     */
    public Dialogue(Script script, Household household, Optional<Record> before, AnswerReader reader) {
        this.before = before;
        this.script = script;
        this.household = household;
        this.listening = new Listening(script);
        this.moves = new Moves(script, household);
        this.course = new Course(script, household);
        this.suspicion = new Suspicion(taken, moves);
        this.adviser = new Adviser(reader, listening, household);
    }

    /** Greets, says what the law wants said, and asks for the first mark of who this is. */
    @Override
    public Move begin() {
        return begin("greeting");
    }

    /** To somebody who has been greeted. */
    Move recognise() {
        return begin("");
    }

    private Move begin(String greeting) {
        if (!household.language().isBlank() && !household.language().equals("ko")) return kept(speaksOtherwise());
        open = course.identity();
        return kept(open.<Move>map(question -> moves.first(question, greeting))
                .orElseGet(() -> moves.close("unconfirmed")));
    }

    @Override
    public Move hear(Heard heard) {
        if (over) return new Move.Close(List.of());
        return kept(
                switch (heard) {
                    case Heard.Words words -> words(words);
                    case Heard.Key key -> key(key.key(), new Answer("", String.valueOf(key.key()), key.at(), key.at()));
                    case Heard.Silence silence -> nothing(Reading.SILENT, Answer.none(silence.at()));
                    case Heard.Garbled garbled ->
                        nothing(Reading.UNHEARD, new Answer("", "", garbled.from(), garbled.to()));
                    case Heard.AnsweringMachine machine -> somebody(WhoAnswered.MACHINE, "machine");
                    case Heard.NobodyThere nobody -> new Move.Close(List.of());
                    case Heard.HungUp gone -> new Move.Close(List.of());
                });
    }

    @Override
    public Consumer<Heard.Words> foreseeing() {
        return adviser.ahead(suspicion.isOpen() ? Optional.empty() : open, taken.confirmed());
    }

    /** What the call has brought so far; whole at any moment, because anybody may hang up at any moment. */
    @Override
    public Record record() {
        return taken.record(script, completed, open.map(Question::id));
    }

    private Move kept(Move move) {
        over = !(move instanceof Move.Ask);
        return move;
    }

    private Move words(Heard.Words words) {
        String plain = Phrase.plain(words.text());
        Answer answer = new Answer(words.text().strip(), "", words.from(), words.to());
        taken.said(plain);
        boolean clear = listening.isClear(words);
        return danger(plain, answer, clear)
                .or(() -> suspected(answer, clear ? script.dangerAnswers().read(plain) : Reading.UNHEARD))
                .or(() -> wish(plain, answer))
                .orElseGet(() -> clear ? meant(plain, answer) : answered(answer, Reading.UNHEARD));
    }

    private Move meant(String plain, Answer answer) {
        Reading ruled = listening.reading(plain, open);
        Optional<Proposal> advice =
                listening.left(ruled, open).flatMap(question -> adviser.advice(question, answer.words()));
        return advice.flatMap(Proposal::danger)
                .flatMap(danger -> heeded(listening.suspected(danger), plain, answer, true))
                .or(() -> advice.filter(one -> one.reading().isClear())
                        .map(one -> answered(answer.readBy(one.quote()), one.reading())))
                .orElseGet(() -> answered(answer, ruled));
    }

    /** Words of danger said where nothing was asked yet: from here on this dialogue leads. */
    Optional<Move> alarmed(Heard.Words words) {
        String plain = Phrase.plain(words.text());
        taken.said(plain);
        Answer answer = new Answer(words.text().strip(), "", words.from(), words.to());
        return danger(plain, answer, listening.isClear(words)).map(this::kept);
    }

    private Optional<Move> danger(String plain, Answer answer, boolean clear) {
        return heeded(listening.alarms(plain), plain, answer, clear);
    }

    private Optional<Move> heeded(List<Alarming> alarms, String plain, Answer answer, boolean clear) {
        Optional<Alarming> alarm =
                alarms.stream().filter(one -> suspicion.heeds(one, clear)).findFirst();
        if (!suspicion.isOpen()) alarm.ifPresent(one -> saidInAlarm(one, answer, plain));
        return alarm.map(one -> suspicion.raised(one, answer, clear));
    }

    private void saidInAlarm(Alarming alarm, Answer answer, String plain) {
        if (open.isPresent()) taken(answer, listening.listedReading(plain, open));
        else taken.dangerReply(alarm.about(), answer, alarm.certain() ? Reading.YES : Reading.UNSURE, round);
    }

    private void taken(Answer answer, Reading reading) {
        open.ifPresent(question -> taken.reply(question, answer, reading, round));
    }

    private Optional<Move> suspected(Answer answer, Reading reading) {
        if (!suspicion.isOpen()) return Optional.empty();
        return suspicion.answered(answer, reading).or(() -> Optional.of(calm()));
    }

    /** The call goes on: where it was, or further when that had been answered in the same breath. */
    private Move calm() {
        round = 1;
        if (open.isEmpty()) return begin();
        List<String> before = moves.said("danger-calm");
        return open.filter(question -> question.kind() != Question.Kind.NEED || !taken.isClear(question))
                .<Move>map(question -> ask(question, before))
                .orElseGet(() -> onward(before));
    }

    private Optional<Move> wish(String plain, Answer answer) {
        Optional<Wishing> wishing = listening.wish(plain, open, taken.confirmed());
        if (wishing.filter(Wishing::answering).isPresent()) taken(answer, listening.reading(plain, open));
        return wishing.map(one -> grant(one.wish()));
    }

    private Move grant(Wish wish) {
        return switch (wish) {
            case REPEAT -> repeat("");
            case WAIT -> repeat("wait");
            case WHO -> repeat("who");
            case PASSING -> repeat("passing");
            case LANGUAGE -> speaksOtherwise();
            case LATER -> later();
            case PERSON -> person();
            case STOP -> moves.close("stop");
            case OPT_OUT -> optOut();
            case WRONG_NUMBER -> somebody(WhoAnswered.WRONG_NUMBER, "wrong-number");
            case SOMEBODY_ELSE -> somebody(WhoAnswered.SOMEBODY_ELSE, "somebody-else");
        };
    }

    private Move repeat(String first) {
        if (++repeats > MOST_REPEATS) return moves.close("no-answers");
        return open.<Move>map(question -> ask(question, moves.said(first))).orElseGet(this::onward);
    }

    Move later() {
        leaving = true;
        taken.fact("ended", "later");
        taken.callBack(true, "");
        return kept(course.time()
                .<Move>map(question -> ask(question, moves.said("later")))
                .orElseGet(() -> moves.close("closing-later")));
    }

    private Move person() {
        wantsPerson();
        return moves.close("person");
    }

    /** A person is to call: kept, though the call ends another way. */
    void wantsPerson() {
        taken.fact("ended", "person");
        taken.callBack(true, "");
    }

    Move optOut() {
        taken.optOut();
        return kept(moves.close("opt-out"));
    }

    private Move speaksOtherwise() {
        taken.fact("language", household.language().equals("ko") ? "한국어 아님" : household.language());
        taken.callBack(true, "");
        return moves.close("language");
    }

    private Move somebody(WhoAnswered who, String saying) {
        taken.answeredBy(who);
        return moves.close(saying);
    }

    private Move key(char key, Answer answer) {
        if (key == '9' && script.keysAlone()) return optOut();
        if (key == '3') return suspicion.isOpen() ? suspicion.again() : repeat("");
        if (key == '0') return suspicion.isOpen() ? suspicion.toPerson() : person();
        return nothing(key == '1' ? Reading.YES : key == '2' ? Reading.NO : Reading.UNHEARD, answer);
    }

    /** An answer without words. */
    private Move nothing(Reading reading, Answer answer) {
        return suspected(answer, reading).orElseGet(() -> answered(answer, reading));
    }

    private Move answered(Answer answer, Reading reading) {
        Question question = open.orElseThrow();
        if (question.kind() == Question.Kind.TIME) return timeGiven(question, answer, reading);
        taken.reply(question, answer, reading, round);
        if (!reading.isClear() && round == 1) return again(question, reading);
        unheard = reading == Reading.SILENT || reading == Reading.UNHEARD ? unheard + 1 : 0;
        if (unheard == MOST_UNHEARD) return moves.close("no-answers");
        if (question.kind() == Question.Kind.IDENTITY) return identified(reading);
        return inDanger(question, answer, reading).orElseGet(() -> told(question, answer, reading));
    }

    /** By keys nobody can speak of a danger, so it is asked about; a yes needs no second question. */
    private Optional<Move> inDanger(Question question, Answer answer, Reading reading) {
        if (reading != Reading.YES) return Optional.empty();
        return script.dangers().stream()
                .filter(about ->
                        question.danger().filter(about.danger()::equals).isPresent())
                .findFirst()
                .map(about -> suspicion.raised(new Alarming(about, true), answer, true));
    }

    private Move again(Question question, Reading reading) {
        round = 2;
        return moves.again(question, reading);
    }

    private Move identified(Reading reading) {
        if (reading == Reading.NO)
            return somebody(WhoAnswered.SOMEBODY_ELSE, recognised == 0 ? "somebody-else" : "unconfirmed");
        if (reading == Reading.YES) recognised++;
        Optional<Question> more = recognised == needed() ? Optional.empty() : course.identity();
        if (more.isPresent()) return ask(more.get(), List.of());
        if (recognised < needed()) return moves.close("unconfirmed");
        taken.answeredBy(WhoAnswered.THE_PERSON);
        if (script.keysAlone()) taken.fact("identity", "번호로만");
        before.ifPresent(this::carry);
        return onward(moves.said(before.isPresent() ? "continued" : "confirmed"));
    }

    /** A recording cannot say what the office knows: one question, and the officer sees that it was no more. */
    private int needed() {
        return script.keysAlone() ? 1 : IDENTITY_QUESTIONS;
    }

    private void carry(Record earlier) {
        Map<String, Reply> clear = new LinkedHashMap<>();
        earlier.replies().stream()
                .filter(reply -> reply.domain().isPresent() && reply.need() != Need.UNSURE)
                .forEach(reply -> clear.put(reply.question(), reply));
        clear.values().forEach(taken::carry);
        course.answeredBefore(clear.keySet());
        taken.fact("continued", clear.size() + "개 대답을 이어받음");
    }

    private Move told(Question question, Answer answer, Reading reading) {
        if (question.kind() == Question.Kind.CALL_BACK) taken.callBack(reading == Reading.YES, "");
        if (reading == Reading.YES)
            course.toldAlready(question, answer.words()).forEach(more -> taken.reply(more, answer, Reading.YES, 1));
        return onward();
    }

    /** A time nobody could read is kept as it was said; the officer will make it out. */
    private Move timeGiven(Question question, Answer answer, Reading reading) {
        taken.reply(question, answer, reading, round);
        boolean silent = answer.words().isEmpty() && answer.key().isEmpty();
        if (silent && round == 1) return again(question, reading);
        taken.callBack(true, SaidTime.in(Phrase.plain(answer.words())).orElse(answer.words()));
        if (leaving) return moves.close("closing-later");
        return onward(silent ? List.of() : moves.said("time-kept"));
    }

    private Move onward() {
        return onward(List.of());
    }

    private Move onward(List<String> before) {
        Optional<Question> next = taken.confirmed() ? course.next(taken) : Optional.empty();
        if (next.isPresent()) return ask(next.get(), Prompts.all(before, link(next.get())));
        completed = taken.confirmed();
        return moves.close(before, "closing");
    }

    /** Shows that it was heard when somebody has spoken of it before being asked. */
    private List<String> link(Question next) {
        boolean spokenOf = taken.everythingSaid().stream().anyMatch(next.mentions()::in);
        return spokenOf ? moves.said("mentioned") : List.of();
    }

    private Move.Ask ask(Question question, List<String> before) {
        if (open.filter(question::equals).isEmpty()) round = 1;
        open = Optional.of(question);
        return moves.ask(question, before);
    }
}
