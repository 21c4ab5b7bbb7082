package kr.dolbom.knowledge.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.jobs.ImportJobs;
import kr.dolbom.knowledge.jobs.Upload;
import org.springframework.stereotype.Component;

/** The files of a form. The server has put them on the disk as they came; here they go to where originals are kept. */
@Component
class SentFiles {

    private final ImportJobs jobs;
    private final UploadBounds bounds;

    SentFiles(ImportJobs jobs, UploadBounds bounds) {
        this.jobs = jobs;
        this.bounds = bounds;
    }

    /** What was kept, and why the others were not. */
    record Received(List<Upload> uploads, List<String> refused) {
        Received {
            uploads = List.copyOf(uploads);
            refused = List.copyOf(refused);
        }
    }

    /** @param named the name a file is to be kept under, by the name it came with */
    Received receive(HttpServletRequest request, java.util.function.UnaryOperator<String> named) {
        List<Part> files = parts(request).stream()
                .filter(part -> part.getName().equals("files"))
                .filter(part -> part.getSubmittedFileName() != null
                        && !part.getSubmittedFileName().isBlank())
                .toList();
        if (files.isEmpty()) throw new Problem(Code.UPLOAD_EMPTY);
        if (files.size() > bounds.files()) throw new Problem(Code.UPLOAD_TOO_MANY, files.size(), bounds.files());
        List<Upload> uploads = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (Part file : files) keep(file, named, uploads, refused);
        return new Received(uploads, refused);
    }

    private void keep(
            Part file, java.util.function.UnaryOperator<String> named, List<Upload> uploads, List<String> refused) {
        String name = named.apply(file.getSubmittedFileName());
        try (InputStream bytes = file.getInputStream()) {
            uploads.add(jobs.receive(name, bytes));
        } catch (Problem problem) {
            if (problem.code().kind() != Problem.Kind.CALLER) throw problem;
            refused.add(problem.text());
        } catch (IOException brokenOff) {
            refused.add(new Problem(Code.FILE_UNREADABLE, brokenOff, name).text());
        }
    }

    /** Reading the form is what brings it over the network, up to the bounds of the server. */
    private Collection<Part> parts(HttpServletRequest request) {
        if (request.getContentLengthLong() > bounds.megabytes() * 1024 * 1024) throw tooLarge();
        try {
            return request.getParts();
        } catch (IllegalStateException beyondTheBounds) {
            throw tooLarge();
        } catch (IOException | ServletException brokenOff) {
            throw new Problem(Code.UPLOAD_BROKEN, brokenOff);
        }
    }

    private Problem tooLarge() {
        return new Problem(Code.UPLOAD_TOO_LARGE, bounds.archiveMegabytes(), bounds.megabytes());
    }
}
