package kr.dolbom.knowledge.jobs;

import java.nio.file.Path;
import java.util.Locale;

/** A file that is ours to read. */
record Claim(FileKey key, String name, Path path, String origin, String document, int deaths, ImportTerms terms) {

    /** What its name says about its kind, for files that could not be read. */
    String ending() {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
