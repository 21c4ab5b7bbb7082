package kr.dolbom.outreach.line.drill;

import java.time.Duration;
import java.util.Arrays;
import kr.dolbom.outreach.line.Call;
import kr.dolbom.outreach.line.CallNews;
import kr.dolbom.outreach.line.Ending;
import kr.dolbom.outreach.line.SoundPath;
import kr.dolbom.outreach.sound.Frame;
import kr.dolbom.outreach.sound.Turn;
import kr.dolbom.outreach.sound.Turn.Change;
import kr.dolbom.outreach.sound.VoiceDetector;
import org.jspecify.annotations.Nullable;

/**
 * One end of a call that takes turns: who has heard the other out says its own and listens again. The side that asks
 * begins, as a counselling does; the state of the dialogue is the question it has come to.
 */
final class Party implements CallNews {

    /** Sound kept of a call that is compared: enough for one turn of each. */
    private static final int KEPT = 9 * Frame.RATE;

    private static final Duration TO_BEGIN = Duration.ofMillis(200);
    private static final Duration TO_END = Duration.ofMillis(900);
    private static final Duration TO_WAIT = Duration.ofSeconds(10);

    private final boolean asks;
    private final short[] says;
    private final Tally tally;
    private final short[] kept;

    private final VoiceDetector ear = VoiceDetector.open();
    private Turn turn = newTurn();
    private volatile @Nullable Call call;
    private volatile SoundPath.@Nullable Counts counts;
    private int length;
    private boolean begun;

    Party(boolean asks, Tally tally, boolean isCompared) {
        this.asks = asks;
        this.says = asks ? Utterance.QUESTION : Utterance.REPLY;
        this.tally = tally;
        this.kept = new short[isCompared ? KEPT : 0];
    }

    void on(Call its) {
        call = its;
    }

    /** What has been heard so far of what the other says. */
    Likeness likeness() {
        return Likeness.of(asks ? Utterance.REPLY : Utterance.QUESTION, Arrays.copyOf(kept, length));
    }

    boolean isCompared() {
        return kept.length > 0;
    }

    @Override
    public void answered() {
        tally.answered();
    }

    @Override
    public void heard(short[] frame) {
        keep(frame);
        Call its = call;
        if (its == null || its.sound().isPlaying()) return;
        if (asks && !begun) say(its);
        else if (ended(frame)) say(its);
    }

    private boolean ended(short[] frame) {
        Change change = turn.hear(ear.hears(frame));
        if (change == Change.ENDED) tally.turn();
        // Whoever asks asks again; whoever replies waits for a question.
        return change == Change.ENDED || change == Change.STAYED_SILENT && asks;
    }

    private void say(Call its) {
        begun = true;
        turn = newTurn();
        its.sound().play(says);
    }

    private void keep(short[] frame) {
        int room = Math.min(frame.length, kept.length - length);
        System.arraycopy(frame, 0, kept, length, room);
        length += room;
    }

    @Override
    public void ended(Ending ending) {
        if (call != null && call.sound() instanceof SoundPath path) counts = path.counts();
        tally.ended(ending, counts);
        ear.close();
    }

    @Override
    public void ringing() {}

    @Override
    public void handedOver(boolean accepted) {}

    @Override
    public void pressed(char key) {}

    @Override
    public void played() {}

    private static Turn newTurn() {
        return new Turn(TO_BEGIN, TO_END, TO_WAIT);
    }
}
