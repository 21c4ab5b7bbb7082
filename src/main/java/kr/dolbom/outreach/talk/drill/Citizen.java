package kr.dolbom.outreach.talk.drill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kr.dolbom.outreach.line.CallSound;
import kr.dolbom.outreach.line.Listener;
import kr.dolbom.outreach.sound.Frame;
import org.jspecify.annotations.Nullable;

/** One person on the telephone: reads the prompts out of the sound, reacts, and keeps time of what comes back. */
final class Citizen implements Listener {

    /** What a machine says, longer than a person does without a pause. */
    static final String ANNOUNCEMENT = "지금은 전화를 받을 수 없습니다. 삐 소리가 난 뒤에 말씀을 남겨 주세요. 연결된 뒤에는 통화료가 부과됩니다. ".repeat(4);

    private static final int LOUD = 1_000;
    private static final int SILENT_FRAMES = 20;
    private static final int TALKING_FRAMES = 30;

    private final Person person;
    private final Reactions reactions;
    private final BlockingQueue<short[]> frames = new LinkedBlockingQueue<>();
    private final Stopwatch watch;

    private volatile boolean gone;
    private volatile boolean speaking;
    private volatile @Nullable CallSound sound;
    private volatile Runnable hangUp = () -> {};

    Citizen(Person person, Stopwatch watch) {
        this.person = person;
        this.reactions = new Reactions(person);
        this.watch = watch;
    }

    Person person() {
        return person;
    }

    void answers(CallSound path, Runnable how) {
        sound = path;
        hangUp = how;
        Thread.ofVirtual().name("citizen").start(this::live);
    }

    boolean hasLeft() {
        return gone;
    }

    void isLeft() {
        gone = true;
    }

    @Override
    public void heard(short[] frame) {
        if (gone) return;
        watch.heard(this, isLoud(frame));
        if (!speaking) frames.add(frame);
    }

    @Override
    public void pressed(char key) {}

    @Override
    public void played() {
        speaking = false;
        watch.spoke(this);
    }

    private void live() {
        try {
            if (person.does() == Person.Takes.MACHINE) answerAsAMachine();
            else if (person.who().length() % 2 == 0) play(TextInSound.say("여보세요"));
            while (!gone) react(hear());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void answerAsAMachine() throws InterruptedException {
        say(ANNOUNCEMENT);
    }

    /** The prompt as words, when it has ended, or when this person speaks before it has. */
    private String hear() throws InterruptedException {
        List<short[]> heard = new ArrayList<>();
        int loud = 0;
        for (int silent = 0; !gone && (loud == 0 || silent < SILENT_FRAMES); ) {
            short[] frame = frames.poll(200, TimeUnit.MILLISECONDS);
            if (frame == null) continue;
            heard.add(frame);
            silent = isLoud(frame) ? 0 : silent + 1;
            if (isLoud(frame)) loud++;
            if (silent == 0 && loud % TALKING_FRAMES == 0 && speaksUp(heard)) return words(heard);
        }
        return words(heard);
    }

    private boolean speaksUp(List<short[]> heard) {
        return reactions.isImpatient() && reactions.interrupts(words(heard));
    }

    private void react(String prompt) throws InterruptedException {
        if (gone || prompt.isEmpty()) return;
        switch (reactions.to(prompt)) {
            case Reaction.Say say -> say(say.words());
            case Reaction.TalkOver over -> talkOver(over.words());
            case Reaction.SayInParts parts -> {
                say(parts.first());
                pause(450);
                say(parts.rest());
            }
            case Reaction.Press press -> press(press.key());
            case Reaction.Mumble mumble -> mumble();
            case Reaction.StaySilent silent -> {}
            case Reaction.HangUp leaving -> {
                gone = true;
                hangUp.run();
            }
        }
    }

    private void say(String words) throws InterruptedException {
        play(TextInSound.say(words));
    }

    private void talkOver(String words) throws InterruptedException {
        watch.interrupts(this);
        say(words);
    }

    private void mumble() throws InterruptedException {
        short[] words = TextInSound.say("웅얼웅얼 하는 소리라 아무도 알아듣지 못합니다");
        Random noise = new Random(7);
        for (int at = 1_200; at < words.length; at += 97) words[at] = (short) noise.nextInt();
        for (int at = 2_000; at + 160 < words.length; at += 1_600) Arrays.fill(words, at, at + 160, (short) 0);
        play(words);
    }

    private void press(char key) {
        CallSound open = sound;
        if (open != null) open.press(String.valueOf(key));
    }

    private void play(short[] samples) throws InterruptedException {
        CallSound open = sound;
        if (open == null) return;
        // Nobody listens while speaking; the line itself tells when that is over, to the packet.
        speaking = true;
        frames.clear();
        open.play(samples);
        while (speaking && !gone) pause(20);
    }

    private static void pause(long millis) throws InterruptedException {
        Thread.sleep(millis);
    }

    private static boolean isLoud(short[] frame) {
        for (short sample : frame) if (Math.abs(sample) > LOUD) return true;
        return false;
    }

    private static String words(List<short[]> frames) {
        short[] all = new short[frames.size() * Frame.SAMPLES];
        for (int at = 0; at < frames.size(); at++)
            System.arraycopy(frames.get(at), 0, all, at * Frame.SAMPLES, Frame.SAMPLES);
        return TextInSound.hear(all).stream().map(TextInSound.Text::words).collect(Collectors.joining(" "));
    }
}
