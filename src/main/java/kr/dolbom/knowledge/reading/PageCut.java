package kr.dolbom.knowledge.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.Validity;
import kr.dolbom.knowledge.reading.Manuscript.Piece;
import kr.dolbom.knowledge.reading.PageFile.Record;

/**
 * Cuts the pages of one work at questions, headings, labels and paragraph ends, never across two pages. Headings stay in
 * force over page ends: the page after "수용비 및 수수료(211목)" is still about it although it does not say so.
 */
final class PageCut {

    /** Headings this deep or deeper share a passage while it is short; those up to MAJOR never do. */
    private static final int MINOR = 5;

    private static final int MAJOR = 3;
    private static final int TINY = 150;

    /** A lower heading nobody repeats is forgotten: it was a list item that looked like one. */
    private static final int PAGES_REMEMBERED = 4;

    private final List<Piece> pieces = new ArrayList<>();
    private final Outline outline = new Outline();
    private final Validity validity;
    private List<String> open = new ArrayList<>();
    private List<String> openPath = List.of();
    private boolean hasText;

    private PageCut(List<String> top, Validity validity) {
        this.validity = validity;
        for (int i = 0; i < top.size(); i++) outline.enter(i - top.size() - 1, top.get(i));
    }

    static List<Piece> of(List<Record> records, List<String> top, Validity validity) {
        Map<Record, List<String>> lines = new LinkedHashMap<>();
        Map<Integer, List<String>> edges = new LinkedHashMap<>();
        for (Record record : records) {
            List<String> own =
                    record.text().lines().filter(line -> !line.isBlank()).toList();
            lines.put(record, own);
            edges.put(record.page(), edges(own));
        }
        RunningHeads heads = new RunningHeads(records.getFirst().title(), List.copyOf(lines.values()));
        BrokenWords words = new BrokenWords(List.copyOf(lines.values()));
        PrintedNumbers printed = new PrintedNumbers(edges);
        PageCut cut = new PageCut(top, validity);
        lines.forEach((record, own) -> {
            int page = Math.max(1, record.page());
            Locator locator = new Locator.Page(page, printed.of(page));
            List<PageLine> text = PageLine.join(numbered(heads.without(own, printed.of(page))), words);
            cut.page(locator, heads.chapter(own), sections(record, own), text);
        });
        return cut.pieces;
    }

    private static List<String> edges(List<String> lines) {
        return Stream.concat(lines.stream().limit(3), lines.stream().skip(Math.max(3, lines.size() - 2)))
                .toList();
    }

    /** A page that opens a section shows its number alone on a line above its name. */
    private static List<String> numbered(List<String> lines) {
        if (lines.size() < 2 || !lines.getFirst().strip().matches("\\d{1,2}")) return lines;
        String name = lines.get(1).strip();
        if (name.length() > 30 && !name.contains("〉")) return lines;
        String heading = name.contains("〉") ? name : lines.getFirst().strip() + ". " + name;
        return Stream.concat(Stream.of(heading), lines.stream().skip(2)).toList();
    }

    /** Some files give a page's first lines as its section; those are in the text already. */
    private static List<String> sections(Record record, List<String> lines) {
        return record.headings().stream()
                .filter(heading -> lines.stream().limit(4).noneMatch(line -> heading.startsWith(line.strip())))
                .toList();
    }

    private void page(Locator locator, String chapter, List<String> sections, List<PageLine> lines) {
        if (!chapter.isEmpty() && !outline.path().contains(chapter)) outline.enterChapter(chapter);
        outline.leave(PageLine.LABEL);
        outline.turnPage(MAJOR, PAGES_REMEMBERED);
        for (String section : sections) outline.enter(1, section);
        openPath = outline.path();
        for (int i = 0; i < lines.size(); i++) {
            PageLine line = lines.get(i);
            boolean question = line.isQuestion()
                    && i + 1 < lines.size()
                    && lines.get(i + 1).item();
            if (line.level() > 0) heading(locator, line);
            else if (question) close(locator);
            open.add(line.text());
            hasText |= line.level() == 0;
        }
        hasText = !open.isEmpty();
        close(locator);
    }

    private void heading(Locator locator, PageLine line) {
        int enough = line.level() >= MINOR ? Portions.ENOUGH : line.level() > MAJOR ? TINY : 0;
        boolean minor = length() < enough && !line.text().equals("FAQ");
        if (hasText && !minor) close(locator);
        outline.enter(line.level(), line.text());
        if (hasText) openPath = common(openPath, outline.path());
        else openPath = outline.path();
    }

    private void close(Locator locator) {
        if (hasText) {
            for (String text : Portions.of(open)) pieces.add(new Piece(locator, openPath, text, validity));
            open = new ArrayList<>();
            hasText = false;
        }
        openPath = outline.path();
    }

    private int length() {
        return open.stream().mapToInt(String::length).sum();
    }

    private static List<String> common(List<String> one, List<String> other) {
        int same = 0;
        while (same < one.size() && same < other.size() && one.get(same).equals(other.get(same))) same++;
        return one.subList(0, same);
    }
}
