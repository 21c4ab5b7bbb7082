package kr.dolbom.outreach.talk;

import java.time.Duration;
import java.util.List;
import kr.dolbom.inference.Sound;
import kr.dolbom.outreach.campaign.dialling.CallOrder;
import kr.dolbom.outreach.dialogue.Conversation;
import kr.dolbom.outreach.dialogue.Heard;
import kr.dolbom.outreach.dialogue.Move;
import kr.dolbom.outreach.line.Call;

/** Leads a conversation on an answered call from the first words to the last, by the moves of its dialogue. */
final class Talk {

    /** A line that goes dead without a word is noticed by its silence in the end. */
    private static final Duration DEAD_LINE = Duration.ofSeconds(10);

    private final CallOrder order;
    private final Conversation dialogue;
    private final Call call;
    private final Ear ear;
    private final Mouth mouth;
    private final Notices notices;
    private final Understanding understanding;
    private final SpokenPrompts prompts;
    private final Alarm alarm;
    private final Pace pace;
    private final TalkSettings settings;
    private final long answeredAt;
    private long silentSince;

    Talk(
            CallOrder order,
            Conversation dialogue,
            Call call,
            Ear ear,
            Mouth mouth,
            Notices notices,
            long answeredAt,
            Conversations with) {
        this.order = order;
        this.dialogue = dialogue;
        this.call = call;
        this.ear = ear;
        this.mouth = mouth;
        this.notices = notices;
        this.understanding = new Understanding(order.attempt(), with.transcriber());
        this.prompts = with.prompts();
        this.alarm = with.alarm();
        this.pace = with.pace();
        this.settings = with.settings();
        this.answeredAt = answeredAt;
    }

    /** To whom we place a call: people say hello and wait; machines talk. */
    void answered(Move first) throws InterruptedException {
        lead(hello() ? first : dialogue.hear(new Heard.AnsweringMachine()));
    }

    void lead(Move first) throws InterruptedException {
        Move move = first;
        while (move instanceof Move.Ask ask && !notices.areOver() && !tooLong()) move = dialogue.hear(ask(ask));
        if (move instanceof Move.Ask) dialogue.hear(new Heard.HungUp(ear.position()));
        else if (move instanceof Move.HandOver danger) handOver(danger);
        else if (move instanceof Move.PutThrough person) putThrough(person);
        else say(move.prompts());
    }

    private boolean hello() throws InterruptedException {
        ear.waitForHello();
        Noticed first = notices.next(settings.hello().plus(settings.machine()));
        if (first instanceof Noticed.Gone) notices.gone();
        return !(first instanceof Noticed.Machine);
    }

    private Heard ask(Move.Ask ask) throws InterruptedException {
        Sound sound = prompts.sound(ask.prompts());
        ear.listen(ask.expected());
        begin(sound);
        Duration patience = sound.length()
                .plus(ask.expected().toWait())
                .plus(settings.longestAnswer())
                .plus(DEAD_LINE);
        String asked = String.join(" ", ask.prompts());
        Noticed answer = notices.next(patience);
        while (isNoAnswer(answer, asked)) answer = notices.next(patience);
        ear.stopListening();
        return switch (answer) {
            case Noticed.Spoke spoke -> spoken(spoke, asked);
            case Noticed.Pressed key -> pressed(key);
            case Noticed.Quiet quiet -> new Heard.Silence(quiet.at());
            default -> hungUp();
        };
    }

    private boolean isNoAnswer(Noticed what, String asked) {
        if (what instanceof Noticed.Pausing(Noticed.Spoke soFar))
            understanding.begin(soFar, asked, dialogue.foreseeing());
        return what instanceof Noticed.Said || what instanceof Noticed.HandedOver || what instanceof Noticed.Pausing;
    }

    private Heard spoken(Noticed.Spoke spoke, String asked) {
        silentSince = spoke.silentSince();
        return understanding.understand(spoke, asked);
    }

    private Heard pressed(Noticed.Pressed key) {
        silentSince = System.nanoTime();
        return new Heard.Key(key.key(), key.at());
    }

    private Heard hungUp() {
        notices.gone();
        return new Heard.HungUp(ear.position());
    }

    private void handOver(Move.HandOver danger) throws InterruptedException {
        Telling officers = new Telling(order, danger.danger(), understanding.lastWords(), alarm);
        say(danger.prompts());
        boolean reached = !notices.areOver() && reached(danger.number());
        officers.putThrough(reached);
        if (reached) awaitEnd();
        else say(List.of(settings.notReached()));
    }

    private void putThrough(Move.PutThrough person) throws InterruptedException {
        say(person.prompts());
        if (!notices.areOver() && reached(person.number())) awaitEnd();
        else say(dialogue.hear(new Heard.NobodyThere()).prompts());
    }

    private boolean reached(String number) throws InterruptedException {
        call.handOver(number.replaceAll("\\D", ""));
        Noticed answer = notices.next(settings.toPerson());
        while (answer instanceof Noticed.Said) answer = notices.next(settings.toPerson());
        return answer instanceof Noticed.HandedOver(boolean accepted) && accepted;
    }

    /** The line looks after citizen and person; the recording ends here. */
    private void awaitEnd() throws InterruptedException {
        while (!notices.areOver() && !tooLong()) notices.next(settings.longestCall());
    }

    /** Says it to the end, unless the citizen goes. */
    private void say(List<String> texts) throws InterruptedException {
        if (notices.areOver() || texts.isEmpty()) return;
        Sound sound = prompts.sound(texts);
        begin(sound);
        Noticed what = notices.next(sound.length().plus(DEAD_LINE));
        while (!notices.areOver() && !(what instanceof Noticed.Said))
            what = notices.next(sound.length().plus(DEAD_LINE));
    }

    private void begin(Sound sound) {
        notices.forgetSaid();
        mouth.say(sound.samples());
        if (silentSince != 0) pace.replied(System.nanoTime() - silentSince);
        silentSince = 0;
    }

    private boolean tooLong() {
        return System.nanoTime() - answeredAt > settings.longestCall().toNanos();
    }
}
