package kr.dolbom.knowledge.jobs;

/** Where a file of a job stands. */
public enum FileState {
    WAITING,
    READING,
    DONE,
    /** Left out on purpose: the library has the same text already. */
    SKIPPED,
    FAILED,
    CANCELLED;

    public boolean open() {
        return this == WAITING || this == READING;
    }
}
