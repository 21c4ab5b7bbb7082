package kr.dolbom.knowledge.reading.office;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kr.dolbom.knowledge.reading.Source;
import kr.dolbom.knowledge.reading.block.Block;
import kr.dolbom.knowledge.reading.block.Block.Paragraph;
import kr.dolbom.knowledge.reading.block.Block.Table;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The elements of a page as paragraphs and tables; text between two of them is a paragraph too. */
final class HtmlBlocks {

    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

    private final Source source;
    private List<Block> blocks = new ArrayList<>();
    private StringBuilder text = new StringBuilder();

    HtmlBlocks(Source source) {
        this.source = source;
    }

    List<Block> read(Element element) {
        List<Block> outer = blocks;
        StringBuilder before = text;
        blocks = new ArrayList<>();
        text = new StringBuilder();
        children(element);
        close(0);
        List<Block> read = blocks;
        blocks = outer;
        text = before;
        return read;
    }

    private void children(Element element) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode letters) append(letters.getWholeText(), isPreformatted(element));
            else if (child instanceof Element inner) element(inner);
        }
    }

    private void element(Element element) {
        String name = element.normalName();
        if (name.equals("br")) text.append('\n');
        else if (name.equals("table")) table(element);
        else if (name.equals("li")) item(element);
        else if (HEADING.matcher(name).matches()) heading(element, name.charAt(1) - '0');
        else if (element.isBlock() || name.equals("dt") || name.equals("dd")) block(element);
        else children(element);
    }

    private void block(Element element) {
        close(0);
        children(element);
        close(0);
    }

    private void heading(Element element, int level) {
        close(0);
        children(element);
        close(level);
    }

    private void item(Element element) {
        close(0);
        Element list = element.parent();
        boolean numbered = list != null && list.normalName().equals("ol");
        text.append(numbered ? element.elementSiblingIndex() + 1 + ". " : "- ");
        children(element);
        close(0);
    }

    /** A table that only arranges the page is not one. */
    private void table(Element table) {
        close(0);
        Table read = HtmlTable.read(table, this, source);
        boolean arranges = !table.select("table table, h1, h2, h3, h4").isEmpty()
                && table.select("th").isEmpty();
        if (read.isBox() || arranges) read.cells().forEach(cell -> blocks.addAll(cell.blocks()));
        else if (!read.cells().isEmpty()) blocks.add(read);
    }

    private void append(String letters, boolean preformatted) {
        String words = preformatted ? letters : SPACE.matcher(letters).replaceAll(" ");
        boolean spaced = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(spaced && !preformatted ? words.stripLeading() : words);
    }

    private static boolean isPreformatted(Element element) {
        return element.closest("pre") != null;
    }

    private void close(int level) {
        String written = text.toString().strip();
        text.setLength(0);
        if (written.isEmpty() || written.equals("-")) return;
        if (level > 0) blocks.add(new Paragraph(level, SPACE.matcher(written).replaceAll(" ")));
        else
            written.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(Paragraph::new)
                    .forEach(blocks::add);
    }
}
