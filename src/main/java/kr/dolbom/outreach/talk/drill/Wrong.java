package kr.dolbom.outreach.talk.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a check has found wrong so far. */
final class Wrong {

    private final List<String> found = new ArrayList<>();

    void unless(String what, Object wanted, Object seen) {
        if (!Objects.equals(wanted, seen)) found.add("%s: %s 이어야 하는데 %s".formatted(what, wanted, seen));
    }

    List<String> found() {
        return found;
    }
}
