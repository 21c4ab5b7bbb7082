package kr.dolbom.outreach.recording;

import java.util.UUID;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.Actor;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The sound of one call, in parts when a browser asks for parts, kept by no cache. */
@Controller
@For(Duty.HEAR_RECORDINGS)
class RecordingPage {

    private final Recordings recordings;

    RecordingPage(Recordings recordings) {
        this.recordings = recordings;
    }

    @GetMapping("/recordings/{id}")
    ResponseEntity<Resource> hear(@PathVariable UUID id, Actor actor) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + id + ".wav\"")
                .contentType(MediaType.parseMediaType("audio/wav"))
                .body(new ByteArrayResource(recordings.hear(actor, id)));
    }
}
