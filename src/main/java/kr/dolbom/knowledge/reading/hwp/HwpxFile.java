package kr.dolbom.knowledge.reading.hwp;

import java.util.ArrayList;
import java.util.List;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.reading.Source;
import kr.dolbom.knowledge.reading.block.Block;
import kr.dolbom.knowledge.reading.block.Draft;

/**
 * A document of HWPX, read as a stream of XML without entities. Only the sections must be there: without the settings
 * the text lacks the numbers the word processor draws, without the rest it lacks nothing. Pages as in {@link HwpFile}.
 */
public final class HwpxFile {

    private HwpxFile() {}

    /** @throws Problem saying why the file cannot be read */
    public static Draft read(Source source) {
        return read(source, Limits.of(source.path()));
    }

    static Draft read(Source source, Limits limits) {
        try (HwpxParts parts = HwpxParts.open(source, limits)) {
            return draft(parts, limits);
        } catch (RuntimeException | StackOverflowError failure) {
            if (failure instanceof Problem problem) throw problem;
            throw limits.damaged("문서 구조가 깨져 있음", failure);
        }
    }

    private static Draft draft(HwpxParts parts, Limits limits) {
        HwpxStyles styles = new HwpxStyles();
        if (parts.has(HwpxParts.SETTINGS)) parts.read(HwpxParts.SETTINGS, styles::read);
        List<Block> blocks = new ArrayList<>();
        HwpxBody body = new HwpxBody(styles, limits);
        for (String section : parts.sections()) parts.read(section, xml -> blocks.addAll(body.blocks(xml)));
        if (blocks.isEmpty()) throw new Problem(Code.FILE_EMPTY, limits.file());
        return new Draft(title(parts), body.pages(), blocks);
    }

    private static String title(HwpxParts parts) {
        StringBuilder title = new StringBuilder();
        if (parts.has(HwpxParts.PACKAGE))
            parts.read(HwpxParts.PACKAGE, xml -> {
                while (xml.next()) if (xml.at("title")) title.append(xml.text());
            });
        return title.toString();
    }
}
