package kr.dolbom.knowledge.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.Validity;
import kr.dolbom.knowledge.DocumentKind;
import kr.dolbom.knowledge.reading.PageFile.Record;
import kr.dolbom.knowledge.reading.pdf.PdfLine;
import kr.dolbom.knowledge.reading.pdf.PdfText;

/** A PDF file: a statute as the state law service prints it, or else pages, cut as those of page-wise JSON are. */
final class PdfFile {

    /** A page number and an address are no text. */
    private static final int LETTERS = 4;

    /** A scan may have a cover that was written. */
    private static final double FEW = 0.1;

    private PdfFile() {}

    static Manuscript read(Source source) {
        List<List<PdfLine>> printed = pages(source);
        requireText(source, printed);
        List<List<String>> pages = joinable(printed);
        return PrintedStatute.find(pages)
                .map(markdown ->
                        StatuteFile.read(new Source(source.path(), markdown)).ofPages(pages.size()))
                .orElseGet(() -> manual(source, pages));
    }

    private static List<List<PdfLine>> pages(Source source) {
        try {
            return PdfText.pages(source.bytes());
        } catch (PdfText.Protected refused) {
            throw new Problem(Code.FILE_PROTECTED, refused, source.path());
        } catch (PdfText.Locked locked) {
            throw new Problem(Code.FILE_ENCRYPTED, locked, source.path());
        } catch (PdfText.Bomb bomb) {
            throw new Problem(Code.FILE_TOO_LARGE_INSIDE, bomb, source.path(), "압축된 내용이 끝없이 커짐");
        } catch (IOException | RuntimeException damaged) {
            throw new Problem(Code.FILE_DAMAGED, damaged, source.path(), "PDF 구조가 깨짐");
        }
    }

    private static void requireText(Source source, List<List<PdfLine>> pages) {
        if (pages.isEmpty()) throw new Problem(Code.FILE_EMPTY, source.path());
        long written = pages.stream().filter(PdfFile::isWritten).count();
        if (written < pages.size() * FEW) throw new Problem(Code.FILE_IS_SCANNED, source.path(), pages.size());
    }

    private static boolean isWritten(List<PdfLine> page) {
        return page.stream()
                        .flatMapToInt(line -> line.text().chars())
                        .filter(Character::isLetter)
                        .count()
                >= LETTERS;
    }

    /** A line that fills its column goes on in the next; it ends in a space unless the break was inside a word. */
    private static List<List<String>> joinable(List<List<PdfLine>> printed) {
        BrokenWords words = new BrokenWords(printed.stream()
                .map(page -> page.stream().map(PdfLine::text).toList())
                .toList());
        return printed.stream().map(page -> joinable(page, words)).toList();
    }

    private static List<String> joinable(List<PdfLine> page, BrokenWords words) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            String text = page.get(i).text();
            boolean open = page.get(i).full() && i + 1 < page.size();
            lines.add(open && !words.goesOn(text, page.get(i + 1).text()) ? text + " " : text);
        }
        return lines;
    }

    private static Manuscript manual(Source source, List<List<String>> pages) {
        List<Record> records = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            records.add(new Record(source.stem(), i + 1, List.of(), String.join("\n", pages.get(i))));
        }
        Validity validity = Dates.ofYearIn(source.stem());
        return new Manuscript(
                source.stem(),
                source.stem(),
                DocumentKind.PAGES,
                validity,
                Place.EVERYWHERE,
                new Manuscript.Counts(pages.size(), 0, 0),
                PageCut.of(records, List.of(), validity));
    }
}
