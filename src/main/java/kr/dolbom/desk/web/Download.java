package kr.dolbom.desk.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.dolbom.desk.handover.Attachment;
import kr.dolbom.desk.handover.KeptFiles;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands out a file to be saved, never to be run or shown as a page of ours. */
@Component
public class Download {

    private final KeptFiles files;

    Download(KeptFiles files) {
        this.files = files;
    }

    public ResponseEntity<Resource> of(Attachment file) {
        Path place = files.place(file);
        if (!Files.isReadable(place)) throw new Problem(Code.FILE_NOT_FOUND, file.name());
        String disposition = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.kind().mediaType()))
                .contentLength(file.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(new FileSystemResource(place));
    }
}
