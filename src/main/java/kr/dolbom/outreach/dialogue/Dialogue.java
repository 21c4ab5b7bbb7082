package kr.dolbom.outreach.dialogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.dolbom.outreach.dialogue.DangerWords.Sign;
import kr.dolbom.outreach.dialogue.Taken.Answer;

/**
 * One call as a conversation: what was heard goes in, what is said next comes out. Knows neither telephone nor clock nor
 * database, so that a whole call is a list of words in a test. Not for several threads at once.
 */
public final class Dialogue implements Conversation {

    private static final Set<Wish> BEFORE_IDENTITY = EnumSet.allOf(Wish.class);
    private static final Set<Wish> AFTER_IDENTITY =
            EnumSet.complementOf(EnumSet.of(Wish.WRONG_NUMBER, Wish.SOMEBODY_ELSE, Wish.PASSING));
    /** Not meant when the answer is given in the same breath: 「귀가 잘 안 들려요」 tells about health. */
    private static final Set<Wish> AGAIN = EnumSet.of(Wish.REPEAT, Wish.WAIT);

    private static final int MOST_REPEATS = 3;
    private static final int MOST_UNHEARD = 3;
    private static final int IDENTITY_QUESTIONS = 2;

    private final Script script;
    private final Household household;
    private final Prompts prompts;
    private final Course course;
    private final Optional<Record> before;
    private final Taken taken = new Taken();
    private final Set<Danger> denied = new HashSet<>();

    private Optional<Question> open = Optional.empty();
    private Optional<DangerWords> suspected = Optional.empty();
    private int round = 1;
    private int repeats;
    private int unheard;
    private int recognised;
    private boolean leaving;
    private boolean over;
    private boolean completed;

    public Dialogue(Script script, Household household) {
        this(script, household, Optional.empty());
    }

    /** @param before what an earlier call brought that broke off; it goes on there once the person is recognised */
    public Dialogue(Script script, Household household, Optional<Record> before) {
        this.before = before;
        this.script = script;
        this.household = household;
        this.prompts = new Prompts(script, household);
        this.course = new Course(script, household);
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
        if (!household.language().isBlank() && !household.language().equals("ko")) return speaksOtherwise();
        return course.identity()
                .map(question -> ask(question, prompts.of(greeting), greeting.isEmpty()))
                .orElseGet(() -> close("unconfirmed"));
    }

    @Override
    public Move hear(Heard heard) {
        if (over) return new Move.Close(List.of());
        return switch (heard) {
            case Heard.Words words -> words(words);
            case Heard.Key key -> key(key.key(), new Answer("", String.valueOf(key.key()), key.at(), key.at()));
            case Heard.Silence silence -> nothing(Reading.SILENT, Answer.none(silence.at()));
            case Heard.Garbled garbled -> nothing(Reading.UNHEARD, new Answer("", "", garbled.from(), garbled.to()));
            case Heard.AnsweringMachine machine -> machine();
            case Heard.NobodyThere nobody -> hungUp();
            case Heard.HungUp gone -> hungUp();
        };
    }

    /** What the call has brought so far; whole at any moment, because anybody may hang up at any moment. */
    @Override
    public Record record() {
        return taken.record(script, completed, open.map(Question::id));
    }

    private Move words(Heard.Words words) {
        String plain = Phrase.plain(words.text());
        Answer answer = new Answer(words.text().strip(), "", words.from(), words.to());
        taken.said(plain);
        boolean clear = words.confidence() >= script.pace().trust();
        return danger(plain, answer, clear)
                .or(() -> suspected.map(about -> dangerAnswered(about, answer, dangerReading(plain, clear))))
                .or(() -> wish(plain, answer))
                .orElseGet(() -> answered(answer, clear ? reading(plain) : Reading.UNHEARD));
    }

    /** Words of danger said where nothing was asked yet: from here on this dialogue leads. */
    Optional<Move> alarmed(Heard.Words words) {
        String plain = Phrase.plain(words.text());
        taken.said(plain);
        boolean clear = words.confidence() >= script.pace().trust();
        return danger(plain, new Answer(words.text().strip(), "", words.from(), words.to()), clear);
    }

    private Reading reading(String plain) {
        return open.map(question -> question.answers().read(plain)).orElse(Reading.UNSURE);
    }

    private Reading dangerReading(String plain, boolean clear) {
        return clear ? script.dangerAnswers().read(plain) : Reading.UNHEARD;
    }

    /** What is certain goes to a person; what may be is asked about once. */
    private Optional<Move> danger(String plain, Answer answer, boolean clear) {
        for (DangerWords about : script.dangers()) {
            Sign sign = about.in(plain);
            if (sign == Sign.CERTAIN && clear) return Optional.of(handOver(about, answer));
            boolean asked = suspected.isPresent() || sign == Sign.ASK && denied.contains(about.danger());
            if (sign != Sign.NONE && !asked) return Optional.of(suspect(about, answer));
        }
        return Optional.empty();
    }

    private Move suspect(DangerWords about, Answer answer) {
        open.ifPresentOrElse(
                question -> taken.reply(question, answer, reading(Phrase.plain(answer.words())), round),
                () -> taken.dangerReply(about, answer, Reading.UNSURE, round));
        suspected = Optional.of(about);
        round = 1;
        return new Move.Ask(dangerId(about), dangerQuestion(about), listening(true));
    }

    private List<String> dangerQuestion(DangerWords about) {
        return Prompts.all(prompts.filled(about.ask()), prompts.of("danger-keys"));
    }

    private Move dangerAnswered(DangerWords about, Answer answer, Reading reading) {
        taken.dangerReply(about, answer, reading, round);
        if (reading == Reading.NO) return calm(about);
        boolean unclear = reading == Reading.UNHEARD || reading == Reading.SILENT;
        if (unclear && round++ == 1)
            return new Move.Ask(
                    dangerId(about), Prompts.all(prompts.of("again"), dangerQuestion(about)), listening(true));
        return giveToPerson(about);
    }

    /** Denied in plain words: the call goes on where it was, and the officer sees that it was asked. */
    private Move calm(DangerWords about) {
        denied.add(about.danger());
        taken.fact("asked-about", about.danger().korean());
        suspected = Optional.empty();
        round = 1;
        return open.map(question -> ask(question, prompts.of("danger-calm"), true))
                .orElseGet(this::begin);
    }

    private Move handOver(DangerWords about, Answer answer) {
        if (suspected.isPresent() || open.isEmpty()) taken.dangerReply(about, answer, Reading.YES, round);
        else open.ifPresent(question -> taken.reply(question, answer, reading(Phrase.plain(answer.words())), round));
        return giveToPerson(about);
    }

    private Move giveToPerson(DangerWords about) {
        over = true;
        taken.danger(about.danger());
        return new Move.HandOver(prompts.filled(about.say()), about.danger(), household.officePhone());
    }

    private static String dangerId(DangerWords about) {
        return "danger-" + about.danger().name().toLowerCase().replace('_', '-');
    }

    private Optional<Move> wish(String plain, Answer answer) {
        boolean answers =
                open.filter(question -> question.answers().speaksOfIt(plain)).isPresent();
        Optional<Wish> wish = script.wish(plain, taken.confirmed() ? AFTER_IDENTITY : BEFORE_IDENTITY)
                .filter(one -> !answers || !AGAIN.contains(one));
        if (answers && wish.isPresent()) taken.reply(open.orElseThrow(), answer, reading(plain), round);
        return wish.map(this::grant);
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
            case STOP -> close("stop");
            case OPT_OUT -> optOut();
            case WRONG_NUMBER -> notThisPerson(WhoAnswered.WRONG_NUMBER, "wrong-number");
            case SOMEBODY_ELSE -> notThisPerson(WhoAnswered.SOMEBODY_ELSE, "somebody-else");
        };
    }

    private Move repeat(String first) {
        if (++repeats > MOST_REPEATS) return close("no-answers");
        List<String> before = prompts.of(first);
        return open.map(question -> ask(question, before, true)).orElseGet(this::onward);
    }

    Move later() {
        leaving = true;
        taken.fact("ended", "later");
        taken.callBack(true, "");
        return course.time()
                .map(question -> ask(question, prompts.of("later"), true))
                .orElseGet(() -> close("closing-later"));
    }

    private Move person() {
        wantsPerson();
        return close("person");
    }

    /** A person is to call: kept, though the call ends another way. */
    void wantsPerson() {
        taken.fact("ended", "person");
        taken.callBack(true, "");
    }

    Move optOut() {
        taken.optOut();
        return close("opt-out");
    }

    private Move speaksOtherwise() {
        taken.fact("language", household.language().equals("ko") ? "한국어 아님" : household.language());
        taken.callBack(true, "");
        return close("language");
    }

    private Move notThisPerson(WhoAnswered who, String saying) {
        taken.answeredBy(who);
        return close(saying);
    }

    private Move machine() {
        taken.answeredBy(WhoAnswered.MACHINE);
        return close("machine");
    }

    private Move hungUp() {
        over = true;
        return new Move.Close(List.of());
    }

    private Move key(char key, Answer answer) {
        if (key == '3') return suspected.isPresent() ? again() : repeat("");
        if (key == '0') return suspected.map(this::giveToPerson).orElseGet(this::person);
        Reading reading = key == '1' ? Reading.YES : key == '2' ? Reading.NO : Reading.UNHEARD;
        return suspected
                .map(about -> dangerAnswered(about, answer, reading))
                .orElseGet(() -> answered(answer, reading));
    }

    private Move again() {
        DangerWords about = suspected.orElseThrow();
        if (++repeats > MOST_REPEATS) return giveToPerson(about);
        return new Move.Ask(dangerId(about), dangerQuestion(about), listening(true));
    }

    private Move nothing(Reading reading, Answer answer) {
        return suspected
                .map(about -> dangerAnswered(about, answer, reading))
                .orElseGet(() -> answered(answer, reading));
    }

    private Move answered(Answer answer, Reading reading) {
        Question question = open.orElseThrow();
        if (question.kind() == Question.Kind.TIME) return timeGiven(question, answer, reading);
        taken.reply(question, answer, reading, round);
        boolean clear = reading == Reading.YES || reading == Reading.NO;
        if (!clear && round == 1) return secondAsking(question, reading);
        unheard = reading == Reading.SILENT || reading == Reading.UNHEARD ? unheard + 1 : 0;
        if (unheard == MOST_UNHEARD) return close("no-answers");
        return question.kind() == Question.Kind.IDENTITY ? identified(reading) : told(question, reading);
    }

    private Move secondAsking(Question question, Reading reading) {
        round = 2;
        List<String> words = question.again().isEmpty() ? question.ask() : question.again();
        String first = switch (reading) {
            case SILENT -> "silence";
            case UNHEARD -> "unheard";
            default -> "again";
        };
        return new Move.Ask(
                question.id(),
                Prompts.all(prompts.of(first), prompts.filled(words), prompts.of("keys")),
                listening(true));
    }

    private Move identified(Reading reading) {
        if (reading == Reading.NO)
            return notThisPerson(WhoAnswered.SOMEBODY_ELSE, recognised == 0 ? "somebody-else" : "unconfirmed");
        if (reading == Reading.YES) recognised++;
        Optional<Question> more = recognised == IDENTITY_QUESTIONS ? Optional.empty() : course.identity();
        if (more.isPresent()) return ask(more.get(), List.of(), true);
        if (recognised < IDENTITY_QUESTIONS) return close("unconfirmed");
        taken.answeredBy(WhoAnswered.THE_PERSON);
        before.ifPresent(this::carry);
        return onward(prompts.of(before.isPresent() ? "continued" : "confirmed"));
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

    private Move told(Question question, Reading reading) {
        if (question.kind() == Question.Kind.CALL_BACK) taken.callBack(reading == Reading.YES, "");
        return onward();
    }

    /** A time nobody could read is kept as it was said; the officer will make it out. */
    private Move timeGiven(Question question, Answer answer, Reading reading) {
        taken.reply(question, answer, reading, round);
        boolean silent = answer.words().isEmpty() && answer.key().isEmpty();
        if (silent && round == 1) return secondAsking(question, reading);
        taken.callBack(true, SaidTime.in(Phrase.plain(answer.words())).orElse(answer.words()));
        return leaving ? close("closing-later") : onward();
    }

    private Move onward() {
        return onward(List.of());
    }

    private Move onward(List<String> before) {
        Optional<Question> next = taken.confirmed() ? course.next(taken) : Optional.empty();
        if (next.isPresent()) return ask(next.get(), before, true);
        completed = taken.confirmed();
        return close("closing");
    }

    private Move ask(Question question, List<String> before, boolean bargeIn) {
        if (open.filter(question::equals).isEmpty()) round = 1;
        open = Optional.of(question);
        List<String> said = new ArrayList<>(before);
        said.addAll(prompts.filled(question.ask()));
        if (!taken.confirmed()) said.addAll(prompts.of("keys"));
        return new Move.Ask(question.id(), said, listening(bargeIn));
    }

    private Move close(String saying) {
        over = true;
        return new Move.Close(prompts.of(saying));
    }

    private Expected listening(boolean bargeIn) {
        return new Expected(
                Duration.ofMillis(script.pace().toEnd()),
                Duration.ofMillis(script.pace().toWait()),
                bargeIn,
                Set.of('0', '1', '2', '3'));
    }
}
