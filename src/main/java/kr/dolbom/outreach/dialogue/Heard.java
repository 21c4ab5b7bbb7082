package kr.dolbom.outreach.dialogue;

import java.time.Duration;

/** What came back from the line after a move. Times are positions in the recording. */
public sealed interface Heard {

    /**
     * Something was said.
     *
     * @param confidence of the speech engine, 0 to 1
     */
    record Words(String text, double confidence, Duration from, Duration to) implements Heard {}

    /** A key was pressed, the way through that is worth as much as a spoken answer. */
    record Key(char key, Duration at) implements Heard {}

    /** Nothing was said for as long as was waited. */
    record Silence(Duration at) implements Heard {}

    /** Something was said that the speech engine could make nothing of. */
    record Garbled(Duration from, Duration to) implements Heard {}

    /** A machine took the call. */
    record AnsweringMachine() implements Heard {}

    /** The person one was put through to did not take the call. */
    record NobodyThere() implements Heard {}

    /** The citizen is gone. */
    record HungUp(Duration at) implements Heard {}
}
