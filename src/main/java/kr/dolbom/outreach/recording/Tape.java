package kr.dolbom.outreach.recording;

/** Where the sound of one call goes. Called on the sound engine's thread: never waits. */
public interface Tape {

    /** Twenty milliseconds of both sides. */
    void add(short[] ours, short[] theirs);

    /** The call is over; nothing more comes. */
    void end();

    /** For campaigns that do not record. */
    static Tape none() {
        return new Tape() {
            @Override
            public void add(short[] ours, short[] theirs) {}

            @Override
            public void end() {}
        };
    }
}
