package kr.dolbom.knowledge.reading.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import kr.dolbom.knowledge.reading.Encoding;

/**
 * The name an archive gives a file.
 *
 * @param shown with its folders, slashes between them
 */
public record EntryName(String shown) {

    /** What systems leave beside files without anybody asking. */
    private static final Set<String> JUNK = Set.of("thumbs.db", "desktop.ini", "__macosx");

    /** File systems take 255 bytes, and a Korean letter is three. */
    private static final int LONGEST = 200;

    private static final int LONGEST_ENDING = 12;

    public EntryName {
        shown = Normalizer.normalize(shown.replace('\\', '/'), Normalizer.Form.NFC);
    }

    /** Archives made by Windows keep names in the system's encoding and do not say so. */
    static EntryName of(byte[] raw) {
        try {
            return new EntryName(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString());
        } catch (CharacterCodingException old) {
            return new EntryName(new String(raw, Encoding.CP949));
        }
    }

    EntryName inside(EntryName archive) {
        return new EntryName(archive.shown + "/" + shown);
    }

    boolean isUnsafe() {
        return shown.startsWith("/")
                || shown.matches("(?s)[A-Za-z]:.*")
                || shown.indexOf('\0') >= 0
                || segments().contains("..");
    }

    boolean isJunk() {
        return segments().stream()
                .anyMatch(segment -> segment.startsWith(".") && !segment.matches("\\.+")
                        || segment.startsWith("~$")
                        || JUNK.contains(segment.toLowerCase(java.util.Locale.ROOT)));
    }

    /** The last part of the name as any file system takes it; a shortened one keeps its ending and stays its own. */
    public String fileName() {
        String last = segments().getLast().replaceAll("[\\p{Cc}<>:\"|?*]", "_").strip();
        if (last.isEmpty()) return "_";
        if (bytes(last) <= LONGEST) return last;
        int dot = last.lastIndexOf('.');
        String ending = dot > 0 && last.length() - dot <= LONGEST_ENDING ? last.substring(dot) : "";
        String mark = "~%08x".formatted(last.hashCode()) + ending;
        String stem = last.substring(0, last.length() - ending.length());
        while (bytes(stem) + bytes(mark) > LONGEST)
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        return stem + mark;
    }

    private List<String> segments() {
        return List.of(shown.split("/"));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
