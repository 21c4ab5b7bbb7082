package kr.dolbom.outreach.reception;

import java.util.Optional;
import java.util.UUID;

/**
 * Who called, as the caller is told, and where a person answers.
 *
 * @param called whose call this is, never said aloud; empty for a stranger
 * @param personThere whether somebody is there now, as far as is known
 * @param there when somebody is there, as it is said
 */
record Office(Optional<Called> called, String name, String phone, boolean personThere, String there) {

    /** The household that was called, and for whom. */
    record Called(UUID household, UUID campaign, String organisation) {}
}
