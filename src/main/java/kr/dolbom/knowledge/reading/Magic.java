package kr.dolbom.knowledge.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that are no text, known by their first bytes and, where those are shared, by what is inside. */
final class Magic {

    private static final String OLE = "d0cf11e0a1b11ae1";
    /** HWP before version 5, which only its reader can tell people about. */
    private static final String HWP_OLD = "48575020446f63756d656e742046696c65";

    private static final String ZIP = "504b0304";
    private static final String ZIP_EMPTY = "504b0506";
    private static final String XZ = "fd377a585a00";
    private static final String GZIP = "1f8b08";
    private static final int TAR_HEADER = 512;

    /** A PDF may have rubbish in front; readers look for its mark this far. */
    private static final int PDF_WITHIN = 1024;

    private Magic() {}

    /** Whether the first bytes leave open what it is. */
    static boolean needsWhole(byte[] head) {
        return starts(head, OLE) || starts(head, ZIP);
    }

    static Optional<FileType> of(byte[] bytes) {
        if (starts(bytes, OLE)) return Optional.of(insideOle(bytes));
        if (starts(bytes, ZIP) || starts(bytes, ZIP_EMPTY)) return Optional.of(insideZip(ZipNames.of(bytes)));
        if (starts(bytes, HWP_OLD)) return Optional.of(FileType.HWP);
        if (starts(bytes, XZ)) return Optional.of(FileType.XZ);
        if (starts(bytes, GZIP)) return Optional.of(FileType.GZIP);
        if (isPdf(bytes)) return Optional.of(FileType.PDF);
        boolean tar = bytes.length >= TAR_HEADER && TarArchiveInputStream.matches(bytes, TAR_HEADER);
        return tar ? Optional.of(FileType.TAR) : Optional.empty();
    }

    private static boolean isPdf(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(PDF_WITHIN, bytes.length), StandardCharsets.ISO_8859_1);
        int mark = head.indexOf("%PDF-");
        return mark == 0 || mark > 0 && !head.stripLeading().startsWith("<") && head.indexOf('\0') < 0;
    }

    private static FileType insideZip(Set<String> names) {
        if (names.contains("application/hwp+zip") || names.contains("Contents/content.hpf")) return FileType.HWPX;
        for (String name : names) {
            if (name.matches("Contents/section\\d+\\.xml")) return FileType.HWPX;
            if (name.matches("word/document\\d*\\.xml")) return FileType.DOCX;
            if (name.matches("xl/workbook\\d*\\.xml")) return FileType.XLSX;
        }
        boolean office = names.contains("[Content_Types].xml") || names.stream().anyMatch(ZipNames::isMimeType);
        return office ? FileType.OTHER : FileType.ZIP;
    }

    /** Old Word and PowerPoint files are such containers too; what cannot be opened at all is left to its reader. */
    private static FileType insideOle(byte[] bytes) {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntry("EncryptedPackage")) return FileType.ENCRYPTED;
            if (root.hasEntry("Workbook") || root.hasEntry("Book")) return FileType.XLS;
            return root.hasEntry("FileHeader") ? FileType.HWP : FileType.OTHER;
        } catch (IOException | RuntimeException damaged) {
            return damagedOle(bytes);
        }
    }

    /** Names in such a container are UTF-16, wherever its directory has gone. */
    private static FileType damagedOle(byte[] bytes) {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        if (raw.contains("F\0i\0l\0e\0H\0e\0a\0d\0e\0r\0")) return FileType.HWP;
        return raw.contains("W\0o\0r\0k\0b\0o\0o\0k\0") ? FileType.XLS : FileType.OTHER;
    }

    private static boolean starts(byte[] bytes, String hex) {
        byte[] mark = HexFormat.of().parseHex(hex);
        return bytes.length >= mark.length && java.util.Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }
}
