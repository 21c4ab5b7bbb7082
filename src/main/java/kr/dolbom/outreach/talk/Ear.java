package kr.dolbom.outreach.talk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import kr.dolbom.inference.Sound;
import kr.dolbom.outreach.dialogue.Expected;
import kr.dolbom.outreach.recording.Tape;
import kr.dolbom.outreach.sound.Frame;
import kr.dolbom.outreach.sound.Turn;
import kr.dolbom.outreach.sound.VoiceDetector;
import org.jspecify.annotations.Nullable;

/**
 * Listens on the sound engine's thread, frame by frame, and notices what the conversation waits for: an answer, a key, a
 * silence. Notices one thing per question. It only counts and copies; whatever takes time happens elsewhere.
 */
final class Ear {

    /** Kept before the first and after the last voice, because words begin and end faintly. */
    private static final int MARGIN = frames(Duration.ofMillis(300));

    private final VoiceDetector voices;
    private final Mouth mouth;
    private final Tape tape;
    private final TalkSettings settings;
    private final Consumer<Noticed> notice;
    private final Deque<short[]> kept = new ArrayDeque<>();

    private @Nullable Question question;
    private int frames;

    Ear(VoiceDetector voices, Mouth mouth, Tape tape, TalkSettings settings, Consumer<Noticed> notice) {
        this.voices = voices;
        this.mouth = mouth;
        this.tape = tape;
        this.settings = settings;
        this.notice = notice;
    }

    /** Waits for somebody to say that they are there. */
    synchronized void waitForHello() {
        Expected hello = new Expected(Duration.ofMillis(600), settings.hello(), true, Set.of());
        open(new Question(hello, settings, settings.machine(), true, voices.lingers()));
    }

    /** Listens for the answer to what is being said now. */
    synchronized void listen(Expected expected) {
        open(new Question(expected, settings, settings.longestAnswer(), false, voices.lingers()));
    }

    synchronized void stopListening() {
        question = null;
    }

    /** How far the recording has come. */
    synchronized Duration position() {
        return at(frames);
    }

    synchronized void hear(short[] frame) {
        tape.add(mouth.frame(), frame);
        frames++;
        boolean voice = voices.hears(frame);
        Question open = question;
        if (open == null) return;
        keep(frame, open);
        if (mayAnswer(open)) answer(open, voice);
    }

    synchronized void press(char key) {
        Question open = question;
        if (open == null || !open.expected.keys().contains(key)) return;
        if (mouth.isSaying() && !open.expected.bargeIn()) open.pressedEarly = Optional.of(key);
        else give(new Noticed.Pressed(key, at(frames)));
    }

    private void open(Question next) {
        question = next;
        kept.clear();
    }

    /** What the law wants said is heard to its end; a key pressed meanwhile counts then. */
    private boolean mayAnswer(Question open) {
        if (mouth.isSaying()) return open.expected.bargeIn();
        open.pressedEarly.ifPresent(key -> give(new Noticed.Pressed(key, at(frames))));
        return question != null;
    }

    private void answer(Question open, boolean voice) {
        boolean over = mouth.isSaying();
        open.turn.beginsAfter(over ? settings.interrupts() : settings.begins());
        if (over) open.turn.waitFromHere();
        if (voice) open.voiceAt(frames);
        switch (open.turn.hear(voice)) {
            case BEGAN -> begins(open);
            case ENDED -> give(spoke(open));
            case STAYED_SILENT -> give(new Noticed.Quiet(at(frames)));
            case NONE -> meanwhile(open, over);
        }
    }

    private void begins(Question open) {
        open.began = Math.max(0, open.firstVoice - 1);
        mouth.stop();
    }

    private void meanwhile(Question open, boolean over) {
        if (open.turn.isSpeaking()) whileSpeaking(open);
        else if (over) holdOrGoOn(open.turn.voice());
        if (!open.turn.isSpeaking() && open.turn.voice().isZero()) open.firstVoice = 0;
    }

    /** A prompt stops at the first sign of a voice, long before it is clear that somebody answers. */
    private void holdOrGoOn(Duration voice) {
        if (!mouth.isHeld() && voice.compareTo(settings.holds()) >= 0) mouth.hold();
        else if (mouth.isHeld() && voice.isZero()) mouth.goOn();
    }

    private void whileSpeaking(Question open) {
        if (frames - open.began >= open.longest) give(open.hello ? new Noticed.Machine() : spoke(open));
        else if (frames - open.lastVoice == open.half && !open.hello) notice.accept(new Noticed.Pausing(spoke(open)));
    }

    private void keep(short[] frame, Question open) {
        kept.add(frame);
        int most = open.turn.isSpeaking() ? open.longest + 4 * MARGIN : 4 * MARGIN;
        while (kept.size() > most) kept.remove();
    }

    private Noticed.Spoke spoke(Question open) {
        int first = Math.max(frames - kept.size(), open.began - MARGIN);
        int last = Math.min(frames, open.lastVoice + MARGIN);
        short[] samples = new short[(last - first) * Frame.SAMPLES];
        int at = frames - kept.size();
        for (short[] frame : kept) {
            if (at >= first && at < last)
                System.arraycopy(frame, 0, samples, (at - first) * Frame.SAMPLES, frame.length);
            at++;
        }
        Duration to = at(Math.max(open.began, open.lastVoice)).minus(voices.lingers());
        return new Noticed.Spoke(
                new Sound(samples),
                at(open.began),
                to,
                open.silentSince - voices.lingers().toNanos());
    }

    private void give(Noticed noticed) {
        question = null;
        mouth.stop();
        notice.accept(noticed);
    }

    private static Duration at(int frames) {
        return Duration.ofMillis((long) frames * Frame.MILLIS);
    }

    private static int frames(Duration time) {
        return (int) (time.toMillis() / Frame.MILLIS);
    }

    /** What is known of the answer so far. */
    private static final class Question {

        private final Expected expected;
        private final Turn turn;
        private final int half;
        private final int longest;
        private final boolean hello;
        private Optional<Character> pressedEarly = Optional.empty();
        private int firstVoice;
        private int lastVoice;
        private int began;
        private long silentSince = System.nanoTime();

        Question(Expected expected, TalkSettings settings, Duration longest, boolean hello, Duration lingers) {
            this.expected = expected;
            this.turn = new Turn(settings.begins(), expected.toEnd().minus(lingers), expected.toWait());
            this.half = Math.max(MARGIN, frames(expected.toEnd().dividedBy(2).minus(lingers)));
            this.longest = frames(longest);
            this.hello = hello;
        }

        void voiceAt(int frame) {
            if (firstVoice == 0) firstVoice = frame;
            lastVoice = frame;
            silentSince = System.nanoTime();
        }
    }
}
