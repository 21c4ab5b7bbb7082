package kr.dolbom.knowledge.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.util.unit.DataSize;

/** Which files are worth a reader. */
final class FileBounds {

    private static final Set<String> ARCHIVES = Set.of("zip", "tar", "gz", "tgz", "xz", "txz");

    private FileBounds() {}

    static DataSize largest(String name, JobSettings settings) {
        return ARCHIVES.contains(ending(name)) ? settings.largestArchive() : settings.largestFile();
    }

    /** What its name says about its kind. */
    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** @throws Problem when it is missing, unreadable or too large, naming the file as people do */
    static String fingerprint(Claim claim, JobSettings settings) {
        DataSize largest = largest(claim.name(), settings);
        if (!Files.exists(claim.path())) throw new Problem(Code.FILE_NOT_FOUND, claim.name());
        try {
            if (Files.size(claim.path()) > largest.toBytes())
                throw new Problem(Code.FILE_TOO_LARGE, claim.name(), largest.toMegabytes());
            return Fingerprint.of(claim.path());
        } catch (IOException failure) {
            throw new Problem(Code.FILE_UNREADABLE, failure, claim.name());
        }
    }
}
