package kr.dolbom.desk;

import java.util.Optional;
import java.util.UUID;

/** A way other than mail to tell an asker who is away that an answer is there; a module above brings it. */
public interface AwayNotice {

    /** Whether the institution has it. */
    boolean available();

    /** The contact in its one form; empty when it cannot be reached this way. */
    Optional<String> reached(String contact);

    /** Queued in the caller's transaction; sent once, or shown to a person. */
    void tell(UUID conversation, String contact);
}
