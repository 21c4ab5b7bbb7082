package kr.dolbom.desk.handover;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** The files that may go with a reply, known by how they begin and named as they end. */
public enum FileKind {
    PDF("application/pdf", "25504446", "pdf"),
    PNG("image/png", "89504e470d0a1a0a", "png"),
    JPEG("image/jpeg", "ffd8ff", "jpg", "jpeg"),
    /** Hangul and the old office documents share one container. */
    OLE("application/octet-stream", "d0cf11e0a1b11ae1", "hwp", "xls"),
    ZIPPED("application/octet-stream", "504b0304", "hwpx", "docx", "xlsx", "zip");

    private final String mediaType;
    private final byte[] beginning;
    private final String[] endings;

    FileKind(String mediaType, String beginning, String... endings) {
        this.mediaType = mediaType;
        this.beginning = HexFormat.of().parseHex(beginning);
        this.endings = endings;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What a file is; empty when it is nothing we take, or calls itself what it is not. */
    static Optional<FileKind> of(String name, byte[] head) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.begins(head) && Arrays.asList(kind.endings).contains(ending))
                .findFirst();
    }

    private boolean begins(byte[] head) {
        return head.length >= beginning.length
                && Arrays.equals(head, 0, beginning.length, beginning, 0, beginning.length);
    }
}
