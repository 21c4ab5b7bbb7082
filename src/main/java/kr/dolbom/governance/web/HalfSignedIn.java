package kr.dolbom.governance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.governance.Seal;
import kr.dolbom.governance.accounts.SignIn;
import kr.dolbom.governance.accounts.SignIn.Known;
import kr.dolbom.governance.accounts.SignIn.Next;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.stereotype.Component;

/** Somebody between the first and the second factor: known, but not signed in. A few minutes, then from the start. */
@Component
class HalfSignedIn {

    private static final String PERSON = "dolbom.half";
    private static final String NEXT = "dolbom.half-next";
    private static final String SINCE = "dolbom.half-since";
    private static final String HOW = "dolbom.half-how";
    private static final String SECRET = "dolbom.half-secret";
    private static final String TO = "dolbom.to";
    private static final Duration LENGTH = Duration.ofMinutes(10);

    private final SignedIn signedIn;
    private final SignIn signIn;
    private final Seal seal;
    private final InstantSource clock;

    HalfSignedIn(SignedIn signedIn, SignIn signIn, Seal seal, InstantSource clock) {
        this.signedIn = signedIn;
        this.signIn = signIn;
        this.seal = seal;
        this.clock = clock;
    }

    /** @return the address to go on at, after the first factor */
    String proven(HttpServletRequest request, HttpServletResponse response, Known known, String how) {
        String to = wayBack(request);
        if (known.next() == Next.NOTHING) {
            signedIn.begin(request, response, known.person(), known.strong());
            signIn.done(known.person(), how);
            return to;
        }
        HttpSession before = request.getSession(false);
        if (before != null) before.invalidate();
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) LENGTH.toSeconds());
        session.setAttribute(PERSON, known.person().toString());
        session.setAttribute(NEXT, known.next().name());
        session.setAttribute(SINCE, clock.instant().getEpochSecond());
        session.setAttribute(HOW, how);
        session.setAttribute(TO, to);
        return known.next() == Next.CODE ? "/sign-in/code" : "/sign-in/factor";
    }

    /** @return the address the person wanted, after the second factor */
    String complete(HttpServletRequest request, HttpServletResponse response) {
        UUID person = require(request);
        HttpSession session = request.getSession();
        String how = String.valueOf(session.getAttribute(HOW));
        String to = wayBack(request);
        signedIn.begin(request, response, person, true);
        signIn.done(person, how + ", 2단계");
        return to;
    }

    /** @throws Problem when there was no first factor, or too long ago */
    UUID require(HttpServletRequest request) {
        return find(request).orElseThrow(() -> new Problem(Code.SIGN_IN_EXPIRED));
    }

    boolean mustEnrol(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && Next.ENROLMENT.name().equals(session.getAttribute(NEXT));
    }

    Optional<UUID> find(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(PERSON) instanceof String person)) return Optional.empty();
        long since = session.getAttribute(SINCE) instanceof Long at ? at : 0;
        boolean fresh = clock.instant().getEpochSecond() - since < LENGTH.toSeconds();
        return fresh ? Optional.of(UUID.fromString(person)) : Optional.empty();
    }

    /** The secret the person's app is to take, the same while the page is tried again; sealed, as sessions are rows. */
    byte[] secret(HttpServletRequest request, java.util.function.Supplier<byte[]> made) {
        HttpSession session = request.getSession();
        if (session.getAttribute(SECRET) instanceof String kept)
            return seal.open(Base64.getDecoder().decode(kept), SECRET);
        byte[] secret = made.get();
        session.setAttribute(SECRET, Base64.getEncoder().encodeToString(seal.seal(secret, SECRET)));
        return secret;
    }

    void forgetSecret(HttpServletRequest request) {
        request.getSession().removeAttribute(SECRET);
    }

    /** Where the person wanted to go: a page of ours, never another site. */
    static String local(String to) {
        boolean ours = to.startsWith("/") && !to.startsWith("//") && to.chars().noneMatch(c -> c == '\\' || c < ' ');
        return ours && !to.startsWith("/sign-in") ? to : "/";
    }

    private static String wayBack(HttpServletRequest request) {
        String asked = request.getParameter("to");
        HttpSession session = request.getSession(false);
        if (asked != null && !asked.isEmpty()) return local(asked);
        return session != null && session.getAttribute(TO) instanceof String to ? local(to) : "/";
    }
}
