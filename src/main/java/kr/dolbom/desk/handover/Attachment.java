package kr.dolbom.desk.handover;

import java.util.UUID;

/**
 * A file that goes with a reply.
 *
 * @param kind what it is, told from its content
 * @param sha256 of its bytes; it is kept under this name
 */
public record Attachment(UUID id, String name, FileKind kind, long bytes, String sha256) {

    /** As people read sizes. */
    public String size() {
        return bytes < 1024 * 1024 ? Math.max(1, bytes / 1024) + "KB" : "%.1fMB".formatted(bytes / (1024.0 * 1024));
    }
}
