package kr.dolbom.knowledge.reading.block;

import java.util.List;
import kr.dolbom.knowledge.reading.block.Block.Table;

/**
 * A file as its format has it: read, not yet cut.
 *
 * @param title the file's own, empty when it gives none
 * @param pages as the file states them, 0 when it does not
 */
public record Draft(String title, int pages, List<Block> blocks) {

    public Draft {
        title = title.strip();
        blocks = List.copyOf(blocks);
    }

    /** Tables, those in cells included; frames around text are none. */
    public int tables() {
        return tables(blocks);
    }

    /** Cells of those tables, merged ones once. */
    public int cells() {
        return cells(blocks);
    }

    private static int tables(List<Block> blocks) {
        int count = 0;
        for (Block block : blocks) {
            if (!(block instanceof Table table)) continue;
            if (!table.isBox()) count++;
            for (Cell cell : table.cells()) count += tables(cell.blocks());
        }
        return count;
    }

    private static int cells(List<Block> blocks) {
        int count = 0;
        for (Block block : blocks) {
            if (!(block instanceof Table table)) continue;
            if (!table.isBox()) count += table.cells().size();
            for (Cell cell : table.cells()) count += cells(cell.blocks());
        }
        return count;
    }
}
