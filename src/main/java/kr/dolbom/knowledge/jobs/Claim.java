package kr.dolbom.knowledge.jobs;

import java.nio.file.Path;

/** A file that is ours to read. */
record Claim(FileKey key, String name, Path path, String origin, String document, int deaths, ImportTerms terms) {

    /** What its name says about its kind, for files that could not be read. */
    String ending() {
        return FileBounds.ending(name);
    }
}
