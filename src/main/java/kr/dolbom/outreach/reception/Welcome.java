package kr.dolbom.outreach.reception;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import kr.dolbom.outreach.line.Call;
import kr.dolbom.outreach.line.CallNews;
import kr.dolbom.outreach.line.Ending;

/** One call that came in: the greeting, then a person; when nobody is there, where one is, and good-bye. */
final class Welcome implements CallNews {

    private final Call call;
    private final short[] greeting;
    private final short[] nobodyThere;
    private final String person;
    private final Consumer<Boolean> reached;
    private final AtomicBoolean handing = new AtomicBoolean();

    /** @param reached told whether the caller reached a person, once */
    Welcome(Call call, short[] greeting, short[] nobodyThere, String person, Consumer<Boolean> reached) {
        this.call = call;
        this.greeting = greeting;
        this.nobodyThere = nobodyThere;
        this.person = person;
        this.reached = reached;
    }

    @Override
    public void answered() {
        call.sound().play(greeting);
    }

    @Override
    public void played() {
        // On the engine's thread, which must not wait for signals to be written.
        Thread.startVirtualThread(this::goOn);
    }

    private void goOn() {
        if (!handing.compareAndSet(false, true)) call.end();
        else if (person.isBlank()) handedOver(false);
        else call.handOver(person);
    }

    @Override
    public void handedOver(boolean accepted) {
        reached.accept(accepted);
        if (!accepted) call.sound().play(nobodyThere);
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
