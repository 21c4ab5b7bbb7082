package kr.dolbom.kernel;

import java.lang.ScopedValue.CallableOp;
import java.util.Optional;
import java.util.UUID;

/**
 * For whom the current work is done; the wall in the database follows it. A request is bound to who sent it. Work no
 * request asked for (start, jobs, commands) is the application's own and sees every organisation.
 */
public final class Acting {

    private static final ScopedValue<Actor> NOW = ScopedValue.newInstance();
    private static final ScopedValue<UUID> HELD = ScopedValue.newInstance();

    private Acting() {}

    public static Actor now() {
        return NOW.orElse(Actor.LIBRARIAN);
    }

    public static <T, X extends Throwable> T as(Actor actor, CallableOp<T, X> work) throws X {
        return ScopedValue.where(NOW, actor).call(work);
    }

    /**
     * For an asker who shows the id of a conversation: that one is in sight while the work is done, and no other. Members
     * of staff see what is their organisation's, whatever they hold. Must not begin inside a transaction.
     */
    public static <T, X extends Throwable> T holding(UUID conversation, CallableOp<T, X> work) throws X {
        return ScopedValue.where(HELD, conversation).call(work);
    }

    /** The conversation that was shown, when it opens anything. */
    public static Optional<UUID> held() {
        boolean staff = now().roles().stream().anyMatch(Role::isStaff);
        return HELD.isBound() && !staff ? Optional.of(HELD.get()) : Optional.empty();
    }

    /**
     * For the few steps that must see every organisation, such as finding an account at sign-in. Must not begin inside a
     * transaction, whose connection is the outer actor's.
     */
    public static <T, X extends Throwable> T asTheApplication(CallableOp<T, X> work) throws X {
        return as(Actor.LIBRARIAN, work);
    }
}
