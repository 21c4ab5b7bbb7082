package kr.dolbom.outreach.doors;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.dolbom.governance.DrillDoor;
import kr.dolbom.governance.DrillHouse;
import kr.dolbom.kernel.Problem;
import org.springframework.stereotype.Component;

/** A list of households: in every column of a good row and of a bad one, looked at, and kept. */
@Component
class ListDoor implements DrillDoor {

    private static final String HEADINGS = "이름,연락처,주소,위기정보,희망시간,언어,담당자";
    private static final Map<String, String> PLAN = Map.ofEntries(
            Map.entry("ground", "사회보장급여법 제12조의2"),
            Map.entry("officeName", "행복동 행정복지센터"),
            Map.entry("officerName", "담당자"),
            Map.entry("officePhone", "02-120-1234"),
            Map.entry("day", "MONDAY"),
            Map.entry("from", "09:30"),
            Map.entry("to", "17:30"),
            Map.entry("lunchFrom", "12:00"),
            Map.entry("lunchTo", "13:00"),
            Map.entry("text", "{기관} {이름} {전화}"),
            Map.entry("textVersion", "1차안내@1"),
            Map.entry("textFirst", "true"),
            Map.entry("textMinutes", "30"),
            Map.entry("perNumber", "3"),
            Map.entry("perHousehold", "6"),
            Map.entry("perDay", "2"),
            Map.entry("busyMinutes", "15"),
            Map.entry("gapMinutes", "15"),
            Map.entry("lines", "10"),
            Map.entry("expectedMinutes", "5"),
            Map.entry("script", "first-counselling"));

    private final List<String> exits = new ArrayList<>(List.of("/campaigns", "/campaigns/measures"));

    @Override
    public String korean() {
        return "대상자 명단과 캠페인";
    }

    /** A list with resident registration numbers is not taken; that is as good. */
    @Override
    public void send(String text, DrillHouse house) {
        try {
            String preview = place(house.fileAsStaff("/campaigns/lists", "list", "명단.csv", list(text)));
            house.getAsStaff(preview);
            keep(preview.substring(preview.lastIndexOf('/') + 1), text, house);
        } catch (Problem refused) {
            keep(place(house.fileAsStaff("/campaigns/lists", "list", "명단.csv", list("김행복"))), text, house);
        }
    }

    private void keep(String preview, String text, DrillHouse house) {
        String words = text.length() > 150 ? text.substring(0, 150) : text;
        Map<String, String> fields = Stream.concat(
                        PLAN.entrySet().stream(),
                        Map.of("list", preview.replaceAll(".*/", ""), "name", words, "purpose", words)
                                .entrySet()
                                .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        String campaign = place(house.formAsStaff("/campaigns", fields));
        exits.addAll(List.of(campaign, campaign + "/unreached", campaign + "/unreached.csv"));
    }

    private static String place(HttpResponse<String> sent) {
        return sent.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private static String list(String text) {
        String cell = '"' + text.replace("\"", "\"\"") + '"';
        return Stream.of(
                        HEADINGS,
                        cells(cell, "010-2000-0001", cell, cell, cell, cell, cell),
                        cells("", cell, cell, cell, cell, cell, cell))
                .collect(Collectors.joining("\n"));
    }

    private static String cells(String... cells) {
        return String.join(",", cells);
    }

    @Override
    public List<String> exits() {
        return exits;
    }
}
