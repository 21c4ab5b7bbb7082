package kr.dolbom.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Validity;
import kr.dolbom.knowledge.DocumentKind;
import kr.dolbom.knowledge.reading.Manuscript.Counts;
import kr.dolbom.knowledge.reading.Manuscript.Piece;
import kr.dolbom.knowledge.reading.block.Block;
import kr.dolbom.knowledge.reading.block.Block.Paragraph;
import kr.dolbom.knowledge.reading.block.Block.Table;
import kr.dolbom.knowledge.reading.block.Cell;
import kr.dolbom.knowledge.reading.block.Draft;

/** Cuts the blocks of an office file into passages. */
final class BlockCut {

    private BlockCut() {}

    static Manuscript manuscript(Source source, Draft draft) {
        String title = draft.title().isEmpty() ? source.stem() : draft.title();
        Validity validity = Dates.ofYearIn(title, source.stem());
        return new Manuscript(
                source.stem(),
                title,
                DocumentKind.GUIDE,
                validity,
                Place.EVERYWHERE,
                new Counts(draft.pages(), draft.tables(), draft.cells()),
                pieces(draft, validity));
    }

    private static List<Piece> pieces(Draft draft, Validity validity) {
        List<String> lines = new ArrayList<>();
        for (Block block : draft.blocks()) {
            switch (block) {
                case Paragraph paragraph -> lines.add(paragraph.text());
                case Table table -> table.cells().stream().map(Cell::text).forEach(lines::add);
            }
        }
        return Portions.of(lines).stream()
                .map(text -> new Piece(new Locator.Whole(), List.of(), text, validity))
                .toList();
    }
}
