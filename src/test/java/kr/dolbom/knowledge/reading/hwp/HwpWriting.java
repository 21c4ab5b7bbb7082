package kr.dolbom.knowledge.reading.hwp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import kr.dogfoot.hwplib.object.etc.HWPTag;
import kr.dolbom.knowledge.reading.Source;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** HWP files as a test writes them, record by record. */
public final class HwpWriting {

    static final int COMPRESSED = 1;

    private HwpWriting() {}

    /** A compressed document of one section. */
    public static byte[] document(byte[]... paragraphs) {
        return file(COMPRESSED, deflated(docInfo()), Map.of("BodyText/Section0", deflated(all(paragraphs))));
    }

    static Source source(byte[] bytes) {
        return new Source(Path.of("문서.hwp"), bytes);
    }

    static byte[] file(int flags, byte[] docInfo, Map<String, byte[]> streams) {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            ByteBuffer header = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
            header.put("HWP Document File".getBytes(StandardCharsets.US_ASCII));
            header.putInt(32, 0x05_00_05_00).putInt(36, flags);
            file.createDocument(new ByteArrayInputStream(header.array()), "FileHeader");
            file.createDocument(new ByteArrayInputStream(docInfo), "DocInfo");
            for (var stream : new TreeMap<>(streams).entrySet()) {
                String[] path = stream.getKey().split("/");
                DirectoryEntry folder = file.getRoot().hasEntry(path[0])
                        ? (DirectoryEntry) file.getRoot().getEntry(path[0])
                        : file.createDirectory(path[0]);
                folder.createDocument(path[1], new ByteArrayInputStream(stream.getValue()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(out, new Deflater(9, true))) {
            deflate.write(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** Paragraph shapes 0 plain, 1 numbered on level 1, 2 on level 2, 3 with a bullet; border fill 2 is grey. */
    static byte[] docInfo() {
        return all(
                record(HWPTag.BORDER_FILL, 0, new byte[36]),
                record(HWPTag.BORDER_FILL, 0, ints(0, 0, 0, 0, 0, 0, 0, 0, 1, 0xD9D9D9, 0, 0)),
                numbering("^1.", "^2)", "(^3)", "^4", "^5", "^6", "^7"),
                record(HWPTag.BULLET, 0, all(new byte[12], letters("●"))),
                shape(0, 0, 0),
                shape(2, 0, 1),
                shape(2, 1, 1),
                shape(3, 0, 1));
    }

    private static byte[] numbering(String... patterns) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int[] formats = {0, 8, 0, 0, 0, 0, 0};
        for (int i = 0; i < patterns.length; i++) {
            out.writeBytes(ints(formats[i] << 5, 0, 0));
            out.writeBytes(counted(patterns[i]));
        }
        out.writeBytes(new byte[2]);
        out.writeBytes(ints(1, 1, 1, 1, 1, 1, 1));
        return record(HWPTag.NUMBERING, 0, out.toByteArray());
    }

    private static byte[] shape(int head, int level, int id) {
        ByteBuffer shape = ByteBuffer.allocate(54).order(ByteOrder.LITTLE_ENDIAN);
        return record(
                HWPTag.PARA_SHAPE,
                0,
                shape.putInt(0, head << 23 | level << 25)
                        .putShort(30, (short) id)
                        .array());
    }

    public static byte[] paragraph(String text) {
        return paragraph(0, 0, text);
    }

    /** In the text \u0003 … \u0004 is a form field, \u000B, \u0011, \u0012 call the controls, in their order. */
    static byte[] paragraph(int level, int shape, String text, byte[]... controls) {
        ByteBuffer header = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(0, text.length() + 1).putShort(8, (short) shape);
        return all(
                record(HWPTag.PARA_HEADER, level, header.array()),
                record(HWPTag.PARA_TEXT, level + 1, places(text + "\r")),
                all(controls));
    }

    private static byte[] places(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (char letter : text.toCharArray()) {
            boolean wide = letter < ' ' && letter != '\r' && letter != '\n';
            out.writeBytes(letters(String.valueOf(letter)));
            if (wide) out.writeBytes(all(new byte[12], letters(String.valueOf(letter))));
        }
        return out.toByteArray();
    }

    /** A control on a level, with what belongs to it. */
    static byte[] control(String id, int level, byte[] more, byte[]... inside) {
        int code = ByteBuffer.wrap(id.getBytes(StandardCharsets.US_ASCII)).getInt();
        return all(record(HWPTag.CTRL_HEADER, level, all(ints(code), more)), all(inside));
    }

    public static byte[] table(int level, byte[]... cells) {
        return control("tbl ", level, new byte[40], all(record(HWPTag.TABLE, level + 1, new byte[24]), all(cells)));
    }

    public static byte[] cell(int level, int row, int column, String text) {
        return cell(level, row, column, 1, 1, 1, paragraph(level, 0, text));
    }

    static byte[] cell(int level, int row, int column, int rows, int columns, int fill, byte[]... paragraphs) {
        ByteBuffer list = ByteBuffer.allocate(47).order(ByteOrder.LITTLE_ENDIAN);
        list.putInt(paragraphs.length).putInt(0);
        list.putShort((short) column)
                .putShort((short) row)
                .putShort((short) columns)
                .putShort((short) rows);
        list.putShort(32, (short) fill);
        return all(record(HWPTag.LIST_HEADER, level, list.array()), all(paragraphs));
    }

    static byte[] record(int tag, int level, byte[] body) {
        boolean isLong = body.length >= 0xFFF;
        int head = tag | level << 10 | (isLong ? 0xFFF : body.length) << 20;
        return isLong ? all(ints(head, body.length), body) : all(ints(head), body);
    }

    static byte[] counted(String text) {
        ByteBuffer count = ByteBuffer.allocate(2).order(ByteOrder.LITTLE_ENDIAN);
        return all(count.putShort((short) text.length()).array(), letters(text));
    }

    static byte[] letters(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    static byte[] ints(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(numbers).forEach(bytes::putInt);
        return bytes.array();
    }

    static byte[] all(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) out.writeBytes(part);
        return out.toByteArray();
    }
}
