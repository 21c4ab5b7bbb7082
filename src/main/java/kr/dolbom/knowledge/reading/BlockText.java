package kr.dolbom.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.dolbom.knowledge.reading.block.Block;
import kr.dolbom.knowledge.reading.block.Block.Paragraph;
import kr.dolbom.knowledge.reading.block.Block.Table;
import kr.dolbom.knowledge.reading.block.Cell;
import kr.dolbom.knowledge.reading.block.TableText;
import kr.dolbom.knowledge.reading.block.TableText.Part;
import kr.dolbom.knowledge.reading.block.Words;

/**
 * A text as lines that are never cut, in reading order: paragraphs, rows of tables, what frames hold.
 *
 * @param rank {@link Ranks#of}; {@link #ROW} for a row of a table
 */
record BlockText(int rank, String text, List<String> notes) {

    static final int ROW = 100;

    private static final Pattern ITEM = Pattern.compile("\\d{1,3}(의\\d{1,2})?\\. .*");
    private static final Pattern SUBITEM = Pattern.compile("[가-하]\\. .*");
    private static final Pattern DETAIL = Pattern.compile("(\\d{1,2}|[가-하])\\).*|[-·*] .*");

    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,2}|[Ⅰ-Ⅻ]{1,3})\\s+");
    private static final Pattern TITLE =
            Pattern.compile("(?s)(\\d{1,2}\\.|[Ⅰ-Ⅻ]{1,3}\\.|(별표|별지|붙임|첨부|서식|참고)\\s?\\d{0,2})\\s.{2,80}");

    private static final Pattern HEADINGS = Pattern.compile("[^:;\\n]{1,120}: ");

    private static final int LONGEST_NAME = 120;

    /** Lines that only divide. */
    private static final Pattern RULE = Pattern.compile("[^\\p{L}\\p{N}]*");

    static List<BlockText> of(List<Block> blocks) {
        List<BlockText> lines = new ArrayList<>();
        collect(blocks, lines);
        return lines;
    }

    private static void collect(List<Block> blocks, List<BlockText> lines) {
        for (Block block : blocks) {
            switch (block) {
                case Paragraph paragraph -> add(paragraph, lines);
                case Table table when table.isBox() -> box(table, lines);
                case Table table when isTitle(table) -> title(table, lines);
                case Table table -> rows(table, lines);
            }
        }
    }

    private static void add(Paragraph paragraph, List<BlockText> lines) {
        String text = paragraph
                .text()
                .lines()
                .map(Words::plain)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        if (RULE.matcher(text).matches() && paragraph.notes().isEmpty()) return;
        int rank = Ranks.of(paragraph.level(), text);
        lines.add(new BlockText(rank, Ranks.isLabel(rank) ? Words.label(text) : text, paragraph.notes()));
    }

    private static void box(Table table, List<BlockText> lines) {
        if (!table.caption().isBlank()) add(new Paragraph(table.caption()), lines);
        collect(table.cells().getFirst().blocks(), lines);
    }

    /** A row of its own with a number in front is how a chapter begins: Ⅰ | 사업 개요. */
    private static boolean isTitle(Table table) {
        if (table.rows() > 1 || table.cells().size() > 4) return false;
        return TITLE.matcher(titleOf(table)).matches();
    }

    private static void title(Table table, List<BlockText> lines) {
        titleOf(table).lines().map(Paragraph::new).forEach(line -> add(line, lines));
    }

    private static String titleOf(Table table) {
        String text = table.cells().stream()
                .map(Cell::text)
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" "));
        return NUMBER.matcher(text).replaceFirst("$1. ");
    }

    private static void rows(Table table, List<BlockText> lines) {
        if (!table.caption().isBlank()) lines.add(new BlockText(ROW, Words.plain(table.caption()), List.of()));
        for (Part part : TableText.of(table)) {
            switch (part) {
                case Part.Row(String text) -> lines.add(new BlockText(ROW, text, List.of()));
                case Part.Flow(List<Block> blocks) -> collect(blocks, lines);
            }
        }
    }

    boolean isRow() {
        return rank == ROW;
    }

    /** With its notes beside it. */
    String full() {
        return notes.isEmpty() ? text : (text + "\n" + String.join("\n", notes)).strip();
    }

    int length() {
        return text.length() + notes.stream().mapToInt(String::length).sum();
    }

    /** In one, or in several when it is too long to be read at a glance; those of a row say again what they are about. */
    List<String> portions(int longest) {
        if (length() <= longest) return List.of(full());
        List<String> lines = full().lines().toList();
        if (!isRow()) return Portions.of(lines);
        boolean named = lines.size() > 1 && lines.getFirst().length() <= LONGEST_NAME;
        if (named) return withName(lines.getFirst() + "\n", Portions.of(lines.subList(1, lines.size())));
        Matcher headings = HEADINGS.matcher(text);
        String name = headings.lookingAt() ? headings.group() : "";
        return withName(name, Portions.of(List.of(text.substring(name.length()))));
    }

    private static List<String> withName(String name, List<String> portions) {
        return portions.stream().map(portion -> name + portion).toList();
    }

    /** A 목 below its 호, a dash below its circle. */
    boolean isBelow(BlockText before) {
        return before.rank < Ranks.NONE && rank > before.rank && rank < Ranks.NONE;
    }

    BlockText withText(String other) {
        return new BlockText(rank, other, notes);
    }

    /** Its lines as those of an article: 호 and what is below stand further in, so that no cut parts them. */
    List<String> indented() {
        return full().lines().map(BlockText::indent).toList();
    }

    private static String indent(String line) {
        if (ITEM.matcher(line).matches()) return "  " + line;
        if (SUBITEM.matcher(line).matches()) return "    " + line;
        return DETAIL.matcher(line).matches() ? "      " + line : line;
    }
}
