package kr.dolbom.outreach.talk.drill;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.dolbom.outreach.cases.Urgency;
import kr.dolbom.outreach.dialogue.Danger;
import kr.dolbom.outreach.dialogue.Domain;
import kr.dolbom.outreach.dialogue.Need;
import kr.dolbom.outreach.dialogue.Record;
import kr.dolbom.outreach.dialogue.Reply;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Whether an officer reads on the page of a case what was said on the telephone. */
final class PageCheck {

    private static final Pattern READ_BY_MODEL = Pattern.compile("AI 모델이 ‘([^’]*)’에서 읽음");

    private final Wrong wrong;

    PageCheck(Wrong wrong) {
        this.wrong = wrong;
    }

    /**
     * @param paper what must be read
     * @param record where the seconds stand
     */
    void read(Document page, Home home, Record paper, Record record, Urgency urgency) {
        wrong.unless("쪽의 이름", home.name() + " 님", page.select("h1").text());
        wrong.unless("쪽의 급한 정도", urgency.korean(), page.select(".case__urgency").text());
        wrong.unless("쪽의 까닭", true, page.select(".case__why").text().contains(urgency.why()));
        wrong.unless("쪽의 영역", needs(paper), needs(page));
        wrong.unless(
                "쪽의 말",
                words(paper),
                page.select("#TRANSCRIPT dd").eachText().stream()
                        .map(PageCheck::quoted)
                        .toList());
        wrong.unless(
                "쪽의 모델이 읽은 말",
                paper.replies().stream().flatMap(reply -> reply.quote().stream()).toList(),
                READ_BY_MODEL
                        .matcher(page.select("#TRANSCRIPT").text())
                        .results()
                        .map(found -> found.group(1))
                        .toList());
        wrong.unless(
                "쪽의 시각", seconds(record), page.select("#TRANSCRIPT .talk__at").eachText());
        wrong.unless(
                "쪽의 위험",
                paper.danger().map(Danger::korean).orElse(""),
                page.select(".alert__what b").text());
        wrong.unless("쪽의 녹음", 1, page.select("audio#sound").size());
        underTheirDomains(page, paper);
    }

    private static Map<String, String> needs(Record paper) {
        return Arrays.stream(Domain.values())
                .collect(Collectors.toMap(
                        Domain::korean,
                        domain -> paper.needs()
                                .getOrDefault(domain, Need.NOT_ASKED)
                                .korean()));
    }

    private static Map<String, String> needs(Document page) {
        return page.select(".domain").stream()
                .collect(Collectors.toMap(
                        domain -> domain.select("h3 > span").get(0).text(),
                        domain -> domain.select(".need").text()));
    }

    /** The household's own words stand where they belong, and nowhere else. */
    private void underTheirDomains(Document page, Record paper) {
        for (Domain domain : Domain.values()) {
            List<String> said = paper.replies().stream()
                    .filter(reply -> reply.domain().filter(domain::equals).isPresent())
                    .map(PageCheck::words)
                    .toList();
            Element shown = page.getElementById(domain.name());
            List<String> read = shown == null
                    ? List.of()
                    : shown.select("dd").eachText().stream()
                            .map(PageCheck::quoted)
                            .toList();
            wrong.unless("쪽의 " + domain.korean(), said, read);
        }
    }

    private static List<String> words(Record paper) {
        return paper.replies().stream().map(PageCheck::words).toList();
    }

    private static String words(Reply reply) {
        if (!reply.key().isEmpty()) return "(" + reply.key() + "번을 누름)";
        return reply.words().isEmpty() ? "(대답 없음)" : reply.words();
    }

    private static String quoted(String shown) {
        return shown.substring(shown.indexOf('“') + 1, shown.indexOf('”'));
    }

    private static List<String> seconds(Record record) {
        return record.replies().stream()
                .map(reply -> reply.from().toSeconds())
                .map(second -> "%d:%02d".formatted(second / 60, second % 60))
                .toList();
    }
}
