package kr.dolbom.knowledge.reading;

import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.reading.hwp.HwpFile;
import kr.dolbom.knowledge.reading.hwp.HwpxFile;
import kr.dolbom.knowledge.reading.office.CsvFile;
import kr.dolbom.knowledge.reading.office.DocxFile;
import kr.dolbom.knowledge.reading.office.HtmlFile;
import kr.dolbom.knowledge.reading.office.Workbook;

/** Reads any file the library takes. */
public final class Manuscripts {

    /** Raised when files are cut differently than before, so that an unchanged file is read anew. */
    public static final int READER = 6;

    private Manuscripts() {}

    /** @throws Problem naming the file and what is wrong with it */
    public static Manuscript read(Source source) {
        try {
            Manuscript manuscript = read(FileType.of(source), source);
            if (manuscript.pieces().isEmpty()) throw new Problem(Code.FILE_EMPTY, source.path());
            return manuscript;
        } catch (Problem problem) {
            throw problem.code() == Code.DATE_UNREADABLE ? damagedHeader(source, problem) : problem;
        }
    }

    /** Whoever reads the reason in a list of files needs the file's name in it. */
    private static Problem damagedHeader(Source source, Problem problem) {
        String reason = "머리글의 날짜 “%s”이(가) 잘못됨".formatted(problem.arguments().getFirst());
        return new Problem(Code.FILE_DAMAGED, problem, source.path(), reason);
    }

    private static Manuscript read(FileType type, Source source) {
        return switch (type) {
            case PAGES -> PageFile.read(source);
            case HWP -> BlockCut.manuscript(source, HwpFile.read(source));
            case HWPX -> BlockCut.manuscript(source, HwpxFile.read(source));
            case MARKDOWN, TEXT ->
                FrontMatter.of(source.lines()).isStatute() ? StatuteFile.read(source) : GuideFile.read(source);
            case PDF -> PdfFile.read(source);
            case XLSX -> BlockCut.manuscript(source, Workbook.ofXml(source));
            case XLS -> BlockCut.manuscript(source, Workbook.ofBinary(source));
            case DOCX -> BlockCut.manuscript(source, DocxFile.read(source));
            case HTML -> BlockCut.manuscript(source, HtmlFile.read(source));
            case CSV -> BlockCut.manuscript(source, CsvFile.read(source));
            case ENCRYPTED -> throw new Problem(Code.FILE_ENCRYPTED, source.path());
            case ZIP, TAR, GZIP, XZ -> throw new Problem(Code.FILE_IS_ARCHIVE, source.path());
            case OTHER -> throw new Problem(Code.FILE_FORMAT_UNKNOWN, source.path());
        };
    }
}
