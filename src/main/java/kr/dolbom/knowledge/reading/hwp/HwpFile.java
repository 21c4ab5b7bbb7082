package kr.dolbom.knowledge.reading.hwp;

import java.util.ArrayList;
import java.util.List;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.reading.Source;
import kr.dolbom.knowledge.reading.block.Block;
import kr.dolbom.knowledge.reading.block.Draft;

/**
 * A document of HWP 5. The compound file, its decryption, its summary and the writing of numbers are hwplib's; the
 * records of the text are walked here, because hwplib reads on where a record is cut short, makes an object of each
 * letter and inflates without end.
 *
 * <p>The format keeps no page numbers. The pages of the draft are those of the last layout, as far as the lines kept
 * from it tell: a table over several pages counts as one.
 */
public final class HwpFile {

    private HwpFile() {}

    /** @throws Problem saying why the file cannot be read */
    public static Draft read(Source source) {
        return read(source, Limits.of(source.path()));
    }

    static Draft read(Source source, Limits limits) {
        try (HwpStreams streams = HwpStreams.open(source, limits)) {
            return draft(streams, limits);
        } catch (RuntimeException | StackOverflowError failure) {
            if (failure instanceof Problem problem) throw problem;
            throw limits.damaged("문서 구조가 깨져 있음", failure);
        }
    }

    private static Draft draft(HwpStreams streams, Limits limits) {
        HwpStyles styles = HwpStyles.of(streams.docInfo());
        HwpBody body = new HwpBody(styles, limits);
        List<Block> blocks = new ArrayList<>();
        for (Record section : streams.sections()) blocks.addAll(body.blocks(section));
        if (blocks.isEmpty()) throw new Problem(Code.FILE_EMPTY, limits.file());
        return new Draft(streams.title(), body.pages(), blocks);
    }
}
