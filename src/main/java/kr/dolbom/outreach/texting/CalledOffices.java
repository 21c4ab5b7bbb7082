package kr.dolbom.outreach.texting;

import java.util.Optional;

/** Knows the office behind the number that stands in an announcing text. */
public interface CalledOffices {

    /** @param code as it was typed; tells of a campaign and nothing of a household */
    Optional<CalledOffice> find(String code);
}
