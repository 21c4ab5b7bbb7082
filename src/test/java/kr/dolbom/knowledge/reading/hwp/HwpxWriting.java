package kr.dolbom.knowledge.reading.hwp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kr.dolbom.knowledge.reading.Source;

/** HWPX files as a test writes them. */
public final class HwpxWriting {

    /** Paragraph shapes 0 plain, 1 numbered on level 1, 2 on level 2; border fill 2 is grey. */
    private static final String SETTINGS = """
            <hh:head xmlns:hh="h" xmlns:hc="c"><hh:refList>
            <hh:borderFills><hh:borderFill id="1"/>
            <hh:borderFill id="2"><hc:fillBrush><hc:winBrush faceColor="#D9D9D9"/></hc:fillBrush></hh:borderFill></hh:borderFills>
            <hh:numberings><hh:numbering id="1"><hh:paraHead start="1" level="1" numFormat="DIGIT">^1.</hh:paraHead>
            <hh:paraHead start="1" level="2" numFormat="HANGUL_SYLLABLE">^2)</hh:paraHead></hh:numbering></hh:numberings>
            <hh:paraProperties><hh:paraPr id="0"><hh:heading type="NONE" idRef="0" level="0"/></hh:paraPr>
            <hh:paraPr id="1"><hh:heading type="NUMBER" idRef="1" level="0"/></hh:paraPr>
            <hh:paraPr id="2"><hh:heading type="NUMBER" idRef="1" level="1"/></hh:paraPr></hh:paraProperties>
            </hh:refList></hh:head>""";

    private HwpxWriting() {}

    public static byte[] document(String... paragraphs) {
        return zip(parts(section(paragraphs)));
    }

    static Source source(byte[] bytes) {
        return new Source(Path.of("문서.hwpx"), bytes);
    }

    static String section(String... paragraphs) {
        return "<hs:sec xmlns:hs=\"s\" xmlns:hp=\"p\">" + String.join("", paragraphs) + "</hs:sec>";
    }

    static Map<String, String> parts(String section) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/hwp+zip");
        parts.put("version.xml", "<v/>");
        parts.put("META-INF/manifest.xml", "<manifest/>");
        parts.put("Contents/content.hpf", "<package xmlns:opf=\"o\"><opf:title>제목</opf:title></package>");
        parts.put("Contents/header.xml", SETTINGS);
        parts.put("Contents/section0.xml", section);
        return parts;
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    public static String paragraph(String text) {
        return paragraph(0, "<hp:t>" + text + "</hp:t>");
    }

    static String paragraph(int shape, String runs) {
        return "<hp:p paraPrIDRef=\"%d\"><hp:run>%s</hp:run></hp:p>".formatted(shape, runs);
    }

    public static String table(String... rows) {
        return paragraph(0, "<hp:tbl>" + String.join("", rows) + "</hp:tbl>");
    }

    public static String row(String... cells) {
        return "<hp:tr>" + String.join("", cells) + "</hp:tr>";
    }

    public static String cell(int row, int column, String text) {
        return cell(row, column, "1", "1", 1, paragraph(text));
    }

    static String cell(int row, int column, String rows, String columns, int fill, String paragraphs) {
        return """
                <hp:tc borderFillIDRef="%d"><hp:subList>%s</hp:subList><hp:cellAddr colAddr="%d" rowAddr="%d"/>\
                <hp:cellSpan colSpan="%s" rowSpan="%s"/></hp:tc>""".formatted(fill, paragraphs, column, row, columns, rows);
    }
}
