package kr.dolbom.knowledge.reading.hwp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import kr.dogfoot.hwplib.org.apache.poi.hpsf.PropertySet;
import kr.dogfoot.hwplib.org.apache.poi.hpsf.SummaryInformation;
import kr.dogfoot.hwplib.util.binary.Obfuscation;
import kr.dogfoot.hwplib.util.compoundFile.reader.CompoundFileReader;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.reading.Source;

/** The streams of an HWP file: found in the compound file, unscrambled, inflated. */
final class HwpStreams implements AutoCloseable {

    private static final String SIGNATURE = "HWP Document File";
    private static final int COMPRESSED = 1;
    private static final int PASSWORD = 1 << 1;
    private static final int DISTRIBUTED = 1 << 2;
    private static final int RIGHTS_MANAGED = 1 << 4 | 1 << 10;
    private static final int CERTIFICATE = 1 << 8;

    /** A distributed document's streams begin with a record that hides the key among 256 scrambled bytes. */
    private static final int KEY_RECORD = 4;

    private static final int KEY_LENGTH = 256;

    private final CompoundFileReader file;
    private final Limits limits;
    private final int flags;
    private long inflated;

    private HwpStreams(CompoundFileReader file, Limits limits) {
        this.file = file;
        this.limits = limits;
        this.flags = flags();
    }

    static HwpStreams open(Source source, Limits limits) {
        if (isVersion3(source.bytes())) throw new Problem(Code.FILE_VERSION_OLD, limits.file(), "한글 97 이하");
        try {
            return new HwpStreams(new CompoundFileReader(new ByteArrayInputStream(source.bytes())), limits);
        } catch (IOException | IndexOutOfBoundsException failure) {
            throw limits.damaged("파일의 틀이 깨졌거나 중간에서 끊김", failure);
        }
    }

    /** Hangul before 2000 wrote the same first words, but no compound file. */
    private static boolean isVersion3(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 32), StandardCharsets.US_ASCII).startsWith(SIGNATURE);
    }

    private int flags() {
        byte[] header = raw("FileHeader");
        if (header.length < 40 || !new String(header, StandardCharsets.US_ASCII).startsWith(SIGNATURE))
            throw limits.damaged("한글 문서의 머리 정보가 아님");
        int found = new Record(0, header, 0, header.length, List.of()).intAt(36);
        if ((found & (PASSWORD | CERTIFICATE)) != 0) throw new Problem(Code.FILE_ENCRYPTED, limits.file());
        if ((found & RIGHTS_MANAGED) != 0) throw new Problem(Code.FILE_PROTECTED, limits.file());
        return found;
    }

    Record docInfo() {
        return Record.treeOf(inflate(raw("DocInfo")), limits);
    }

    List<Record> sections() {
        try {
            file.moveChildStorage((flags & DISTRIBUTED) == 0 ? "BodyText" : "ViewText");
            int count = (int) IntStream.range(0, file.listChildNames().size())
                    .takeWhile(i -> isThere("Section" + i))
                    .count();
            List<Record> sections = IntStream.range(0, count)
                    .mapToObj(i -> section("Section" + i))
                    .toList();
            file.moveParentStorage();
            return sections;
        } catch (Problem problem) {
            throw problem;
        } catch (Exception failure) {
            throw limits.damaged("본문이 없음", failure);
        }
    }

    private boolean isThere(String name) {
        return file.listChildNames().contains(name);
    }

    private Record section(String name) {
        byte[] bytes = raw(name);
        return Record.treeOf(inflate((flags & DISTRIBUTED) == 0 ? bytes : decrypt(bytes)), limits);
    }

    /** Empty when the summary has none or cannot be read: a title is nice to have. */
    String title() {
        try (InputStream stream = file.getChildInputStream("\u0005HwpSummaryInformation")) {
            String title = new SummaryInformation(new PropertySet(stream)).getTitle();
            return title == null ? "" : title;
        } catch (Exception failure) {
            return "";
        }
    }

    private byte[] raw(String name) {
        try (InputStream stream = file.getChildInputStream(name)) {
            byte[] bytes = stream.readAllBytes();
            if (bytes.length == 0) throw limits.damaged(name + " 부분이 비어 있음");
            return bytes;
        } catch (Problem problem) {
            throw problem;
        } catch (Exception failure) {
            throw limits.damaged(name + " 부분을 찾지 못함", failure);
        }
    }

    private byte[] decrypt(byte[] bytes) {
        try {
            byte[] hidden = Arrays.copyOfRange(bytes, KEY_RECORD, KEY_RECORD + KEY_LENGTH);
            Obfuscation.transform(hidden);
            int at = 4 + (hidden[0] & 0xF);
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(hidden, at, 16, "AES"));
            int from = KEY_RECORD + KEY_LENGTH;
            return cipher.doFinal(bytes, from, Math.max(0, bytes.length - from) / 16 * 16);
        } catch (GeneralSecurityException | IllegalArgumentException failure) {
            throw new Problem(Code.FILE_PROTECTED, failure, limits.file());
        }
    }

    private byte[] inflate(byte[] bytes) {
        if ((flags & COMPRESSED) == 0) return bytes;
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes);
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length * 4);
            byte[] part = new byte[1 << 16];
            while (!inflater.finished()) {
                int length = inflater.inflate(part);
                if (length == 0 && !inflater.finished()) throw limits.damaged("압축된 본문이 중간에서 끊김");
                inflated += length;
                if (inflated > limits.inflated()) throw limits.tooLarge();
                out.write(part, 0, length);
            }
            return out.toByteArray();
        } catch (DataFormatException failure) {
            throw limits.damaged("압축된 본문이 깨져 있음", failure);
        } finally {
            inflater.end();
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
