package kr.dolbom.outreach.line;

/** What is heard on one call. Called on the engine's thread, fifty times a second per call: do little and never wait. */
public interface Listener {

    /** Twenty milliseconds of the far side, in order; what was lost comes as silence. */
    void heard(short[] frame);

    /** A key was pressed: 0 to 9, * or #. */
    void pressed(char key);

    /** What was played has come to its end; not called when it was stopped. */
    void played();
}
