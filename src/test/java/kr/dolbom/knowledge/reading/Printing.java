package kr.dolbom.knowledge.reading;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Assumptions;

/** PDF files as a test draws them. */
final class Printing {

    private static final float SIZE = 10;
    private static final float TOP = 800;
    private static final List<String> FONTS = List.of(
            "/usr/share/fonts/truetype/nanum/NanumGothic.ttf",
            "/usr/share/fonts/nanum/NanumGothic.ttf",
            "/usr/share/fonts/naver-nanum/NanumGothic.ttf");

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private PDPage page = new PDPage(PDRectangle.A4);

    Printing() {
        Stream<File> fonts = FONTS.stream().map(File::new).filter(File::exists);
        File file = fonts.findFirst().orElse(null);
        Assumptions.assumeTrue(file != null, "a Korean font is installed");
        font = io(() -> PDType0Font.load(document, file));
    }

    Printing page() {
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return this;
    }

    /** A page of lines from its top. */
    Printing page(String... lines) {
        page();
        for (int i = 0; i < lines.length; i++) line(50, TOP - 18 * i, lines[i]);
        return this;
    }

    Printing line(float x, float y, String text) {
        return io(() -> {
            try (PDPageContentStream content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
                content.beginText();
                content.setFont(font, SIZE);
                content.newLineAtOffset(x, y);
                content.showText(text);
                content.endText();
            }
            return this;
        });
    }

    Printing protect(String owner, String user, boolean extraction) {
        AccessPermission permission = new AccessPermission();
        permission.setCanExtractContent(extraction);
        StandardProtectionPolicy policy = new StandardProtectionPolicy(owner, user, permission);
        policy.setEncryptionKeyLength(128);
        io(() -> {
            document.protect(policy);
            return this;
        });
        return this;
    }

    PDDocument document() {
        return document;
    }

    byte[] bytes() {
        return io(() -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            document.close();
            return out.toByteArray();
        });
    }

    interface Work<T> {
        T done() throws IOException;
    }

    static <T> T io(Work<T> work) {
        try {
            return work.done();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
