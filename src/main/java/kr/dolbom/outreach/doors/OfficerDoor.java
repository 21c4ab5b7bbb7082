package kr.dolbom.outreach.doors;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dolbom.governance.DrillDoor;
import kr.dolbom.governance.DrillHouse;
import org.springframework.stereotype.Component;

/** What an officer writes into a case: a note, a corrected summary, and the reason of a decision. */
@Component
class OfficerDoor implements DrillDoor {

    private static final Pattern CASE = Pattern.compile("/cases/[0-9a-f-]{36}");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");

    @Override
    public String korean() {
        return "담당 공무원의 메모와 결정";
    }

    @Override
    public void send(String text, DrillHouse house) {
        house.say("생활비가 부족해요");
        String open = first(CASE, house.getAsStaff("/cases").body()).group();
        house.formAsStaff(open + "/take", Map.of());
        house.formAsStaff(open + "/open", Map.of("thing", "TRANSCRIPT"));
        house.formAsStaff(open + "/notes", Map.of("note", text));
        house.formAsStaff(open + "/edit", Map.of("domain", "MONEY", "need", "YES", "words", text));
        String version = first(VERSION, house.getAsStaff(open).body()).group(1);
        house.formAsStaff(open + "/decide", Map.of("choice", "VISIT", "note", text, "version", version));
    }

    private static Matcher first(Pattern wanted, String page) {
        Matcher found = wanted.matcher(page);
        if (!found.find()) throw new IllegalStateException("no " + wanted + " in the page");
        return found;
    }
}
