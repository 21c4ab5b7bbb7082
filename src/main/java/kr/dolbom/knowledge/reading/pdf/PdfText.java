package kr.dolbom.knowledge.reading.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** The text of a PDF file, page by page; a page without text is an empty list. */
public final class PdfText {

    private PdfText() {}

    /** Whoever made it does not allow its text to be taken out. */
    public static final class Protected extends Exception {}

    /** It opens with a password only. */
    public static final class Locked extends Exception {}

    /** It would unpack to more than fits. */
    public static final class Bomb extends Exception {}

    /** @throws IOException when it is damaged; damage may also come as any exception of the library's */
    public static List<List<PdfLine>> pages(byte[] bytes) throws IOException, Protected, Locked, Bomb {
        if (!PackedStreams.fit(bytes)) throw new Bomb();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            boolean allowed = document.getCurrentAccessPermission().canExtractContent();
            if (!allowed) throw new Protected();
            return new PageReader().read(document);
        } catch (InvalidPasswordException locked) {
            throw new Locked();
        }
    }
}
