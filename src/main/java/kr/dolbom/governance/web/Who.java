package kr.dolbom.governance.web;

import java.util.List;
import java.util.stream.Collectors;
import kr.dolbom.governance.Duty;
import kr.dolbom.kernel.Actor;

/** What the head of every page says about who is signed in; templates find it as {@code who}. */
public record Who(String name, String organisation, List<String> duties, boolean weak) {

    static final String ATTRIBUTE = "who";

    static Who of(SignedIn.Visit visit, List<Duty> duties) {
        Actor actor = visit.actor();
        String organisation = actor.organisation().isEmpty() ? "기관 전체" : String.join(" › ", actor.organisation());
        return new Who(
                visit.person().name(),
                organisation,
                duties.stream().map(Duty::name).collect(Collectors.toList()),
                visit.person().isStaff() && !visit.strong());
    }

    /** Whether a link to the pages of this duty is worth showing. */
    public boolean may(String duty) {
        return duties.contains(duty);
    }
}
