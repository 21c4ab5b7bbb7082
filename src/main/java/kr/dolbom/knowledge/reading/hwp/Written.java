package kr.dolbom.knowledge.reading.hwp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kr.dolbom.knowledge.reading.block.Block;
import kr.dolbom.knowledge.reading.block.Block.Paragraph;

/**
 * A paragraph while it is being read. A table or text box in it parts it: what came before, the table, what comes
 * after.
 */
final class Written {

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final int level;
    private final Supplier<String> head;
    private boolean headed;

    /** @param head what the word processor draws in front; asked only of a paragraph with text, others have no number */
    Written(int level, Supplier<String> head) {
        this.level = level;
        this.head = head;
    }

    void text(String more) {
        text.append(more);
    }

    void letter(char letter) {
        text.append(letter);
    }

    /** Sets a word apart from what stands before it: a form's field, a formula. */
    void word(String word) {
        if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) text.append(' ');
        text.append(word.strip());
    }

    void note(String note) {
        if (!note.isBlank()) notes.add(note.strip().replaceAll("\\s*\\n\\s*", " "));
    }

    void blocks(List<Block> inner) {
        if (inner.isEmpty()) return;
        part();
        blocks.addAll(inner);
    }

    List<Block> finished() {
        part();
        return blocks;
    }

    private void part() {
        boolean blank = text.toString().isBlank();
        if (!blank || !notes.isEmpty())
            blocks.add(new Paragraph(headed ? 0 : level, blank ? "" : headOnce() + text, notes));
        text.setLength(0);
        notes.clear();
    }

    private String headOnce() {
        if (headed) return "";
        headed = true;
        String drawn = head.get();
        return drawn.isEmpty() ? "" : drawn + " ";
    }
}
