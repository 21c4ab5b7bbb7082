package kr.dolbom.outreach.talk.drill;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.dolbom.desk.drill.Browser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** The officer's pages as the officer's browser has them: what is not on a page is not there. */
final class OfficerDesk {

    private static final Map<String, String> PLAN = Map.of(
            "name", "마흔 가구",
            "officeName", "행복동 행정복지센터",
            "officerName", "이주무",
            "officePhone", Home.OFFICER,
            "textMinutes", "0",
            "perNumber", "2",
            "perHousehold", "2",
            "perDay", "2",
            "lines", "40",
            "expectedMinutes", "5");

    private final Browser browser;
    private final String node;

    OfficerDesk(Browser browser, String node) {
        this.browser = browser;
        this.node = node;
    }

    /** From the file to a campaign that is kept: upload, look, confirm. @return its id */
    String prepare(String list, int households) throws IOException, InterruptedException {
        String looked = location(browser.file(node, "/campaigns/lists", "list", "명단.csv", list));
        Document preview = page(looked);
        String good = preview.select("main > p b").get(2).text();
        if (!good.equals(String.valueOf(households)))
            throw new IllegalStateException("only " + good + " households can be called: "
                    + preview.select(".campaign__note").eachText());
        String kept = location(browser.form(node, "/campaigns", filled(preview)));
        return kept.substring(kept.lastIndexOf('/') + 1);
    }

    /** The form as it came, with what an officer writes into it. */
    private static List<Map.Entry<String, String>> filled(Document preview) {
        FormElement form = (FormElement) preview.selectFirst("form.rules");
        if (form == null) throw new IllegalStateException("no form");
        for (Element day : form.select("input[name=day]")) day.attr("checked", true);
        PLAN.forEach((name, value) -> form.select("input[name=" + name + "]").val(value));
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        form.formData().forEach(field -> fields.add(Map.entry(field.key(), field.value())));
        return fields;
    }

    void start(String campaign) throws IOException, InterruptedException {
        location(browser.form(node, "/campaigns/" + campaign + "/start", Map.of()));
    }

    /** The case with all that was said laid open. */
    Document openedCase(String attempt) throws IOException, InterruptedException {
        browser.form(node, "/cases/" + attempt + "/open", Map.of("thing", "TRANSCRIPT"));
        return page("/cases/" + attempt);
    }

    Document page(String path) throws IOException, InterruptedException {
        HttpResponse<String> page = browser.get(node, path);
        if (page.statusCode() != 200) throw new IllegalStateException(path + " says " + page.statusCode());
        return Jsoup.parse(page.body());
    }

    private static String location(HttpResponse<String> answer) {
        String to = answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException("refused: " + answer.statusCode() + " "
                        + Jsoup.parse(answer.body()).select("main").text()));
        return to.replaceFirst("^https?://[^/]+", "");
    }
}
