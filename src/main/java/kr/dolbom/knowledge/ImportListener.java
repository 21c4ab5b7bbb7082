package kr.dolbom.knowledge;

import java.nio.file.Path;

/** Hears how an import goes on; every method may be ignored. */
public interface ImportListener {

    ImportListener SILENT = new ImportListener() {};

    /** How many files there are to read. */
    default void found(int files) {}

    default void reading(Path file) {}

    default void done(Path file, Outcome outcome) {}

    /** How many documents of all that changed can be found by now. */
    default void indexed(int documents, int all) {}

    /** What became of a file. */
    sealed interface Outcome {
        record Added(int passages) implements Outcome {}

        /** A further version of a document that was here. */
        record NewVersion(int passages) implements Outcome {}

        /** The same version came again. */
        record Replaced(int passages) implements Outcome {}

        record Unchanged() implements Outcome {}

        /** Nothing of the file was taken; the reason is for people. */
        record Failed(String reason) implements Outcome {}
    }
}
