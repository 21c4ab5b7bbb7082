package kr.dolbom.desk.counsel;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kr.dolbom.desk.DeskSettings;
import kr.dolbom.desk.handover.Attachment;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.jobs.DiskFull;
import org.springframework.stereotype.Component;

/** The files of a form. Nothing of a request that announces too much is read. */
@Component
class SentFile {

    private static final int LONGEST_NAME = 120;

    private final DeskSettings settings;

    SentFile(DeskSettings settings) {
        this.settings = settings;
    }

    interface Keeping {
        Attachment keep(String name, InputStream bytes);
    }

    List<Attachment> receive(HttpServletRequest request, Keeping keeping) {
        List<Part> files =
                parts(request).stream().filter(part -> name(part).isPresent()).toList();
        if (files.isEmpty()) throw new Problem(Code.UPLOAD_EMPTY);
        return files.stream().map(file -> kept(file, keeping)).toList();
    }

    private static Attachment kept(Part file, Keeping keeping) {
        try (InputStream bytes = file.getInputStream()) {
            return keeping.keep(name(file).orElseThrow(), bytes);
        } catch (IOException brokenOff) {
            throw problem(brokenOff);
        }
    }

    private Collection<Part> parts(HttpServletRequest request) {
        int most = settings.attachmentMegabytes();
        if (request.getContentLengthLong() > (most + 1) * 5 * 1024L * 1024L)
            throw new Problem(Code.UPLOAD_TOO_LARGE, most, (most + 1) * 5);
        try {
            return request.getParts();
        } catch (IllegalStateException beyondTheBounds) {
            throw new Problem(Code.UPLOAD_TOO_LARGE, beyondTheBounds, most, (most + 1) * 5);
        } catch (IOException | ServletException brokenOff) {
            throw problem(brokenOff);
        }
    }

    private static Problem problem(Exception brokenOff) {
        return DiskFull.causes(brokenOff)
                ? new Problem(Code.DISK_FULL, brokenOff)
                : new Problem(Code.UPLOAD_BROKEN, brokenOff);
    }

    /** Without the folders some browsers send along, and nothing that could be one. */
    private static Optional<String> name(Part part) {
        String sent = part.getSubmittedFileName();
        if (!part.getName().equals("files") || sent == null || sent.isBlank()) return Optional.empty();
        String plain = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\"<>|:*?]", "_")
                .strip();
        int from = Math.max(0, plain.length() - LONGEST_NAME);
        return Optional.of(plain.substring(from)).filter(name -> !name.isBlank());
    }
}
