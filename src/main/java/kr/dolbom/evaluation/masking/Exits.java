package kr.dolbom.evaluation.masking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kr.dolbom.evaluation.masking.Traces.Leak;
import kr.dolbom.governance.DrillDoor;

/** Everything that can be taken out of the desk: exports, lists, figures with their files, what is kept of somebody. */
final class Exits {

    private static final Pattern FIGURE = Pattern.compile("href=\"(/pilot/[a-z-]+)");
    private static final List<String> ALWAYS =
            List.of("/audit", "/audit/export.jsonl", "/audit/export.csv", "/pilot", "/objections", "/desk/knowledge");

    private final DrilledDesk desk;
    private final Haystacks haystacks;
    private final List<Leak> leaks = new ArrayList<>();
    private int asked;

    Exits(DrilledDesk desk, Haystacks haystacks) {
        this.desk = desk;
        this.haystacks = haystacks;
    }

    List<Leak> look(List<DrillDoor> doors) {
        Set<String> staff = new LinkedHashSet<>(ALWAYS);
        doors.forEach(door -> staff.addAll(door.exits()));
        FIGURE.matcher(desk.getAsStaff("/pilot").body()).results().forEach(found -> staff.add(found.group(1) + ".csv"));
        staff.forEach(address -> look(address, desk.getAsStaff(address).body()));
        for (String conversation : desk.conversations()) {
            for (String form :
                    List.of("/conversations/%s/mine.json", "/conversations/%s", "/api/v1/conversations/%s")) {
                String address = form.formatted(conversation);
                look(address, desk.get(address).body());
            }
        }
        return leaks;
    }

    int asked() {
        return asked;
    }

    private void look(String address, String body) {
        asked++;
        leaks.addAll(haystacks.answer(address, body));
    }
}
