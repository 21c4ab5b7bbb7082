package kr.dolbom.knowledge.reading.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.dolbom.knowledge.reading.Encoding;
import kr.dolbom.knowledge.reading.Source;
import kr.dolbom.knowledge.reading.block.Draft;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A web page: its own text without what surrounds every page of a site. */
public final class HtmlFile {

    private static final String NO_TEXT =
            "script,style,noscript,template,svg,nav,aside,footer,form button,select,iframe,[hidden],[aria-hidden=true],[role=navigation]";
    private static final Pattern AROUND = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:gnb|lnb|snb|nav|navi|menu|breadcrumb|location|footer|skip|sns|share|quick)(?:$|[\\s_-])");
    private static final Pattern HIDDEN = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    private static final String BODY = "main,article,[role=main],#content,#contents,#container";

    /** A part that holds less of the page's text than this is not what the page is about. */
    private static final double MOST = 0.5;

    private HtmlFile() {}

    public static Draft read(Source source) {
        return Door.read(source, "HTML 구조가 깨짐", () -> {
            Document page = parse(source.bytes());
            page.select(NO_TEXT).remove();
            page.getAllElements().stream().filter(HtmlFile::isAround).toList().forEach(Element::remove);
            return new Draft(page.title(), 0, new HtmlBlocks(source).read(body(page)));
        });
    }

    /** What the bytes are comes first; pages say wrong things about themselves. */
    private static Document parse(byte[] bytes) throws IOException {
        Optional<String> text = Encoding.text(bytes);
        return text.isPresent() ? Jsoup.parse(text.get()) : Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    }

    private static boolean isAround(Element element) {
        if (element.normalName().matches("html|body|table|tbody|tr|td")) return false;
        return AROUND.matcher(element.id()).find()
                || AROUND.matcher(element.className()).find()
                || HIDDEN.matcher(element.attr("style")).find();
    }

    private static Element body(Document page) {
        int all = page.body().text().length();
        return page.select(BODY).stream()
                .filter(part -> part.text().length() > all * MOST)
                .findFirst()
                .orElse(page.body());
    }
}
