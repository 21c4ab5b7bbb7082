package kr.dolbom.outreach.line.drill;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import kr.dolbom.outreach.line.Call;
import kr.dolbom.outreach.line.CallNews;
import kr.dolbom.outreach.line.Ending;
import kr.dolbom.outreach.line.SoundPath;
import kr.dolbom.outreach.sound.Frame;
import kr.dolbom.outreach.talk.drill.TextInSound;
import org.jspecify.annotations.Nullable;

/** One telephone at the other end: hears each question out and answers it, yes until it is known who speaks, then no. */
final class Resident implements CallNews {

    /** Sound kept of a call that is compared: the greeting. */
    private static final int KEPT = 9 * Frame.RATE;

    private static final int LOUD = 1_000;
    /** Longer than the gap between two sentences of a prompt. */
    private static final int PAUSE_FRAMES = 25;

    private static final int YESES = 3;
    private static final ConcurrentHashMap<String, short[]> VOICE = new ConcurrentHashMap<>();

    static final List<String> ANSWERS = List.of("네, 맞아요", "아니요, 괜찮아요");

    private final Tally tally;
    private final Kept kept;
    private volatile @Nullable Call call;
    private boolean spokenTo;
    private int silent;
    private int answers;

    Resident(Tally tally, boolean isCompared) {
        this.tally = tally;
        this.kept = new Kept(isCompared ? KEPT : 0);
    }

    void on(Call its) {
        call = its;
    }

    boolean isCompared() {
        return kept.isWanted();
    }

    /** How what was heard is like what the engine had said: the words tell what that was. */
    List<Likeness> likeness() {
        short[] heard = kept.heard();
        return TextInSound.hear(heard).stream()
                .map(text -> Likeness.of(TextInSound.say(text.words()), heard))
                .limit(1)
                .toList();
    }

    @Override
    public void heard(short[] frame) {
        kept.add(frame);
        Call its = call;
        if (its == null || its.sound().isPlaying()) return;
        boolean loud = isLoud(frame);
        spokenTo |= loud;
        silent = loud ? 0 : silent + 1;
        if (spokenTo && silent == PAUSE_FRAMES) answer(its);
    }

    private void answer(Call its) {
        spokenTo = false;
        String words = ANSWERS.get(answers++ < YESES ? 0 : 1);
        its.sound().play(voice(words));
        tally.replied();
    }

    static short[] voice(String words) {
        return VOICE.computeIfAbsent(words, TextInSound::say);
    }

    static boolean isLoud(short[] frame) {
        for (short sample : frame) if (Math.abs(sample) > LOUD) return true;
        return false;
    }

    @Override
    public void answered() {
        tally.answered();
    }

    @Override
    public void ended(Ending ending) {
        tally.ended(ending);
        if (call != null && call.sound() instanceof SoundPath path) tally.packets(path.counts());
    }

    @Override
    public void ringing() {}

    @Override
    public void handedOver(boolean accepted) {}

    @Override
    public void pressed(char key) {}

    @Override
    public void played() {}
}
