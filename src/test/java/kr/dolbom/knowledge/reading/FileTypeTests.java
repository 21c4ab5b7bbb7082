package kr.dolbom.knowledge.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import kr.dolbom.knowledge.reading.archive.Packing;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTypeTests {

    @TempDir
    Path folder;

    @Test
    void hwpxIsKnownUnderAnotherName() {
        byte[] hwpx = Packing.zip()
                .text("mimetype", "application/hwp+zip")
                .text("Contents/section0.xml", "<x/>")
                .bytes();
        assertType(FileType.HWPX, "공문.hwp", hwpx);
    }

    @Test
    void hwpxIsKnownWithoutItsManifest() {
        assertType(
                FileType.HWPX,
                "공문.zip",
                Packing.zip().text("Contents/section0.xml", "<x/>").bytes());
    }

    @Test
    void officeDocumentsAreKnownByWhatIsInThem() {
        assertType(
                FileType.DOCX,
                "가.zip",
                Packing.zip().text("word/document.xml", "<x/>").bytes());
        assertType(
                FileType.XLSX,
                "가.docx",
                Packing.zip().text("xl/workbook.xml", "<x/>").bytes());
        assertType(
                FileType.OTHER,
                "가.pptx",
                Packing.zip()
                        .text("[Content_Types].xml", "<x/>")
                        .text("ppt/presentation.xml", "<x/>")
                        .bytes());
        assertType(
                FileType.OTHER,
                "가.odt",
                Packing.zip()
                        .text("mimetype", "application/vnd.oasis.opendocument.text")
                        .bytes());
        assertType(FileType.ZIP, "가.hwpx", Packing.zip().text("지침.md", "글").bytes());
    }

    @Test
    void aTruncatedDocumentIsStillKnown() {
        byte[] docx = Packing.zip()
                .text("[Content_Types].xml", "<x/>")
                .text("word/document.xml", "<x/>".repeat(999))
                .bytes();
        assertType(FileType.DOCX, "가.docx", Arrays.copyOf(docx, docx.length - 100));
    }

    @Test
    void containersAreKnownByTheirStreams() throws IOException {
        assertType(FileType.HWP, "가.doc", ole("FileHeader", "DocInfo"));
        assertType(FileType.XLS, "가.hwp", ole("Workbook"));
        assertType(FileType.ENCRYPTED, "가.xlsx", ole("EncryptionInfo", "EncryptedPackage"));
        assertType(FileType.OTHER, "가.doc", ole("WordDocument"));
    }

    @Test
    void aTableCalledXlsMayBeAPageOrLines() {
        assertType(FileType.HTML, "현황.xls", "<html><body><table></table></body></html>".getBytes(UTF_8));
        assertType(FileType.HTML, "현황.xls", "<meta charset=euc-kr>\n<table></table>".getBytes(UTF_8));
        assertType(FileType.CSV, "현황.xls", "시도\t시설명\n서울\t햇님".getBytes(Encoding.CP949));
    }

    @Test
    void markdownMayHoldHtml() {
        assertType(FileType.MARKDOWN, "안내.md", "<p align=center>안내</p>".getBytes(UTF_8));
    }

    @Test
    void pagesAreKnownByTheirRecords() {
        assertType(FileType.PAGES, "안내.txt", "{\"page\": 1, \"text\": \"글\"}\n".getBytes(UTF_8));
    }

    @Test
    void textIsReadInEveryEncodingOfKoreanOffices() {
        String text = "보육료는 매월 지급한다.";
        byte[] marked = ("\uFEFF" + text).getBytes(UTF_8);
        for (byte[] bytes : new byte[][] {
            text.getBytes(UTF_8),
            marked,
            text.getBytes(Encoding.CP949),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)
        }) {
            assertType(FileType.TEXT, "메모", bytes);
            assertThat(Encoding.text(bytes)).contains(text);
        }
    }

    @Test
    void otherEncodingsAreNoText() {
        assertThat(Encoding.text("déjà vu à l'été".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
        assertThat(Encoding.text(new byte[] {0, 1, 2, 3})).isEmpty();
    }

    @Test
    void aLongTextCutInsideALetterIsText() {
        assertType(FileType.TEXT, "긴글.txt", ("a" + "가".repeat(FileType.HEAD)).getBytes(UTF_8));
        assertType(FileType.TEXT, "긴글.txt", ("a" + "가".repeat(FileType.HEAD)).getBytes(Encoding.CP949));
    }

    @Test
    void dataAndProgramsAreNoText() {
        assertType(FileType.OTHER, "설정.json", "{\"이름\": 1}".getBytes(UTF_8));
        assertType(FileType.OTHER, "설정.xml", "<?xml version=\"1.0\"?><a/>".getBytes(UTF_8));
        assertType(FileType.OTHER, "실행.exe", new byte[] {'M', 'Z', 0, 0, 1});
    }

    private void assertType(FileType type, String name, byte[] bytes) {
        try {
            Path file = Files.write(folder.resolve(name), bytes);
            assertThat(FileType.of(file)).isEqualTo(type);
            assertThat(FileType.of(new Source(file, bytes))).isEqualTo(type);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static byte[] ole(String... streams) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            for (String stream : streams) {
                container.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), stream);
            }
            container.writeFilesystem(out);
        }
        return out.toByteArray();
    }
}
