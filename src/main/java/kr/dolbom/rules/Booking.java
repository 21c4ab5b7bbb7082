package kr.dolbom.rules;

import java.util.Optional;

/** Where a thing is booked. */
public sealed interface Booking {

    /** On this account. */
    record To(AccountItem item) implements Booking {}

    /** Nowhere: it may not be paid from the centre's money. */
    record NotPayable() implements Booking {}

    /** It turns on something only the asker knows. */
    record Depends() implements Booking {}

    default Optional<AccountItem> account() {
        return this instanceof To(AccountItem item) ? Optional.of(item) : Optional.empty();
    }
}
