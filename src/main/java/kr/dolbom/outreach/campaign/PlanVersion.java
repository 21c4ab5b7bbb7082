package kr.dolbom.outreach.campaign;

import java.time.Instant;

/** A plan a campaign has or had. */
record PlanVersion(long version, String name, Plan plan, String person, String personName, Instant at) {

    String who() {
        return personName.isEmpty() ? person : personName;
    }
}
