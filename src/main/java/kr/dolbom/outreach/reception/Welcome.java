package kr.dolbom.outreach.reception;

import java.util.concurrent.atomic.AtomicBoolean;
import kr.dolbom.outreach.line.Call;
import kr.dolbom.outreach.line.CallNews;
import kr.dolbom.outreach.line.Ending;

/** A call that came in where nothing can be said: after a moment of silence the caller is put through to a person. */
final class Welcome implements CallNews {

    private final Call call;
    private final short[] silence;
    private final String person;
    private final AtomicBoolean handing = new AtomicBoolean();

    Welcome(Call call, short[] silence, String person) {
        this.call = call;
        this.silence = silence;
        this.person = person;
    }

    @Override
    public void answered() {
        call.sound().play(silence);
    }

    @Override
    public void played() {
        // On the engine's thread, which must not wait for signals to be written.
        if (handing.compareAndSet(false, true)) Thread.startVirtualThread(() -> call.handOver(person));
    }

    @Override
    public void handedOver(boolean accepted) {
        if (!accepted) call.end();
    }

    @Override
    public void ringing() {}

    @Override
    public void ended(Ending ending) {}

    @Override
    public void heard(short[] frame) {}

    @Override
    public void pressed(char key) {}
}
