package kr.dolbom.outreach.talk.drill;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dolbom.outreach.campaign.TargetState;
import kr.dolbom.outreach.texting.drill.Centre;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What can only be judged over all households: the texts, the officer's queue, the work list of those not reached. */
final class ListsCheck {

    /** As the queue words it, most urgent first. */
    private static final List<String> URGENCIES = List.of("지금 바로", "오늘 안에", "이번 주", "순서대로");

    private final List<Home> homes;
    private final Wrong wrong = new Wrong();

    ListsCheck(List<Home> homes) {
        this.homes = homes;
    }

    List<String> wrong(UUID campaign, OfficerDesk desk, Centre centre) throws IOException, InterruptedException {
        texts(centre);
        queue(desk.page("/cases"));
        unreached(desk.page("/campaigns/" + campaign + "/unreached"));
        Document page = desk.page("/campaigns/" + campaign);
        wrong.unless("캠페인", true, page.select("main").text().contains("마침"));
        return wrong.found();
    }

    private void texts(Centre centre) {
        List<String> to = centre.received()
                .valueStream()
                .map(text -> text.path("to").asString())
                .sorted()
                .toList();
        wrong.unless("안내 문자", homes.stream().map(Home::number).sorted().toList(), to);
    }

    /** Dangers stand above all, each once; then urgency falls and nobody is missing. */
    private void queue(Document page) {
        List<Integer> shown = page.select(".queue__list .case__urgency").eachText().stream()
                .map(URGENCIES::indexOf)
                .toList();
        long calls = homes.stream()
                .map(Home::person)
                .filter(Person::talks)
                .mapToLong(person -> person.fate().calls())
                .sum();
        long dangers = homes.stream()
                .filter(home -> home.person().danger().isPresent())
                .count();
        wrong.unless("목록의 순서", shown.stream().sorted().toList(), shown);
        wrong.unless("목록의 상담", calls, (long) shown.size());
        wrong.unless("목록의 위험", dangers, (long) page.select(".alerts .alert").size());
        wrong.unless("맨 위의 위험", true, shown.stream().limit(dangers).allMatch(level -> level == 0));
    }

    private void unreached(Document page) {
        Map<String, String> wanted = homes.stream()
                .filter(home -> home.person().fate().state().isForOfficer())
                .collect(Collectors.toMap(Home::tail, home -> told(home.person().fate())));
        Map<String, String> shown =
                page.select("tbody tr").stream().collect(Collectors.toMap(ListsCheck::tail, ListsCheck::shown));
        wrong.unless("닿지 못한 가구", wanted, shown);
    }

    private static String told(Person.Fate fate) {
        TargetState state = fate.state();
        return String.join("|", state.korean(), fate.reason(), String.valueOf(fate.calls()));
    }

    private static String tail(Element row) {
        String number = cell(row, "전화");
        return number.substring(number.length() - 4);
    }

    private static String shown(Element row) {
        return String.join("|", cell(row, "상태"), cell(row, "까닭"), cell(row, "건 횟수"));
    }

    private static String cell(Element row, String name) {
        return row.select("td[data-name=" + name + "]").text();
    }
}
