package kr.dolbom.knowledge.jobs;

import java.io.IOException;
import java.nio.file.Files;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.util.unit.DataSize;

/** Which files are worth a reader. */
final class FileBounds {

    private FileBounds() {}

    /** @throws Problem when it is missing, unreadable or too large, naming the file as people do */
    static String fingerprint(Claim claim, DataSize largest) {
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
