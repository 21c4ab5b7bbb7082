package kr.dolbom.outreach.line.sip;

import java.text.ParseException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sip.SipException;
import kr.dolbom.outreach.line.Ending;
import org.jspecify.annotations.Nullable;

/**
 * Hands a citizen to a person. The network is asked to connect the two (REFER); when it will not, the person is called
 * on a second channel and the two voices are passed from call to call. The citizen is kept until the person is there.
 */
final class Transfer {

    private enum State {
        NONE,
        ASKED,
        /** The network has promised to try. */
        PROMISED,
        BRIDGING,
        DONE,
        FAILED
    }

    private final SipCall call;
    private final AtomicReference<State> state = new AtomicReference<>(State.NONE);
    private volatile String number = "";
    private volatile @Nullable SipCall person;

    Transfer(SipCall call) {
        this.call = call;
    }

    boolean isDone() {
        return state.get() == State.DONE;
    }

    void to(String wanted) {
        if (!move(State.NONE, State.ASKED) && !move(State.FAILED, State.ASKED)) return;
        number = wanted;
        try {
            call.refer(wanted);
            call.line.later(this::nothingCame, call.line.trunk().limits().ringFor());
        } catch (SipException | ParseException failed) {
            bridge();
        }
    }

    /** What the network says to our wish. */
    void answered(int status) {
        if (status >= 300 && state.get() == State.ASKED) bridge();
        else if (status >= 200) move(State.ASKED, State.PROMISED);
    }

    /** How far the network has come with what it promised. */
    void notified(int status) {
        if (status < 200 || state.get() == State.BRIDGING) return;
        if (status < 300) done();
        else failed();
    }

    /** Networks that transfer hang up our end; they may not have told that it worked. */
    void farSideEnds() {
        if (state.get() == State.PROMISED) done();
    }

    void citizenIsGone() {
        SipCall other = person;
        if (other != null) other.end();
    }

    private void nothingCame() {
        if (state.get() == State.ASKED || state.get() == State.PROMISED) failed();
    }

    private void done() {
        if (state.getAndSet(State.DONE) == State.DONE) return;
        call.ear.listens(new Nobody());
        call.sound().stop();
        call.news.handedOver(true);
    }

    private void failed() {
        if (state.getAndSet(State.FAILED) != State.FAILED) call.news.handedOver(false);
    }

    private void bridge() {
        if (move(State.ASKED, State.BRIDGING)) person = call.line.place(number, new Bridge());
    }

    private boolean move(State from, State to) {
        return state.compareAndSet(from, to);
    }

    private void passOn(short[] frame) {
        SipCall other = person;
        if (other != null) other.sound().passOn(frame);
    }

    private void press(char key) {
        SipCall other = person;
        if (other != null) other.sound().press(String.valueOf(key));
    }

    /** The second call: to the person. */
    private final class Bridge extends Nobody {

        @Override
        public void answered() {
            done();
            call.ear.listens(new Citizen());
        }

        @Override
        public void ended(Ending ending) {
            if (isDone()) call.hangUp(Ending.answered());
            else failed();
        }

        @Override
        public void heard(short[] frame) {
            if (isDone()) call.sound().passOn(frame);
        }
    }

    private final class Citizen extends Nobody {

        @Override
        public void heard(short[] frame) {
            passOn(frame);
        }

        @Override
        public void pressed(char key) {
            press(key);
        }
    }
}
