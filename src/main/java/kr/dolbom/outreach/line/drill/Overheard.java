package kr.dolbom.outreach.line.drill;

import java.util.List;
import kr.dolbom.outreach.line.Call;
import kr.dolbom.outreach.line.CallNews;
import kr.dolbom.outreach.line.Ending;
import kr.dolbom.outreach.line.SoundPath;
import kr.dolbom.outreach.sound.Frame;
import org.jspecify.annotations.Nullable;

/** Listens in on one conversation of ours and counts; the conversation itself knows nothing of it. */
final class Overheard implements CallNews {

    /** Enough for the first answers, from the first loud frame on. */
    private static final int KEPT = 6 * Frame.RATE;

    private final CallNews conversation;
    private final Tally tally;
    private final Kept kept;
    private volatile @Nullable Call call;

    Overheard(CallNews conversation, Tally tally, boolean isCompared) {
        this.conversation = conversation;
        this.tally = tally;
        this.kept = new Kept(isCompared ? KEPT : 0);
    }

    void on(Call its) {
        call = its;
    }

    boolean isCompared() {
        return kept.isWanted();
    }

    List<Likeness> likeness() {
        return List.of(Likeness.of(Resident.voice(Resident.ANSWERS.getFirst()), kept.heard()));
    }

    @Override
    public void heard(short[] frame) {
        if (kept.hasBegun() || Resident.isLoud(frame)) kept.add(frame);
        conversation.heard(frame);
    }

    @Override
    public void answered() {
        tally.answered();
        conversation.answered();
    }

    @Override
    public void ended(Ending ending) {
        if (call != null && call.sound() instanceof SoundPath path) tally.packets(path.counts());
        tally.ended(ending);
        conversation.ended(ending);
    }

    @Override
    public void ringing() {
        conversation.ringing();
    }

    @Override
    public void handedOver(boolean accepted) {
        conversation.handedOver(accepted);
    }

    @Override
    public void pressed(char key) {
        conversation.pressed(key);
    }

    @Override
    public void played() {
        conversation.played();
    }
}
