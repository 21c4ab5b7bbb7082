package kr.dolbom.governance.accounts;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Argon2id as OWASP recommends it (19 MiB, two passes), a few at a time so that knocking does not fill the memory. */
@Component
class Passwords {

    static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    private static final int STRONG_ENOUGH = 3;
    private static final int LOOKED_AT = 64;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore atOnce = new Semaphore(4);
    private final SingletonSupplier<String> nobodys = SingletonSupplier.of(() -> encoder.encode("nobody's password"));
    private final SingletonSupplier<Zxcvbn> judge = SingletonSupplier.of(Zxcvbn::new);

    String hash(String password) {
        return oneOfFew(() -> encoder.encode(password));
    }

    /** Takes as long for an account without a password, or none at all, as for any other. */
    boolean matches(String password, String kept) {
        if (password.length() > LONGEST) return false;
        String hash = kept.isEmpty() ? nobodys.obtain() : kept;
        boolean same = oneOfFew(() -> encoder.matches(password, hash));
        return same && !kept.isEmpty();
    }

    /** @throws Problem when it is too short or easily guessed, also from the person's own names */
    void requireStrong(String password, List<String> aboutThePerson) {
        if (password.length() < SHORTEST || password.length() > LONGEST)
            throw new Problem(Code.PASSWORD_LENGTH, SHORTEST, LONGEST);
        String start = password.substring(0, Math.min(LOOKED_AT, password.length()));
        if (judge.obtain().measure(start, aboutThePerson).getScore() < STRONG_ENOUGH)
            throw new Problem(Code.PASSWORD_WEAK);
    }

    private <T> T oneOfFew(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
