package kr.dolbom.governance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dolbom.governance.Membership;
import kr.dolbom.governance.PeopleSettings;
import kr.dolbom.governance.Person;
import kr.dolbom.governance.accounts.Accounts;
import kr.dolbom.governance.accounts.Sessions;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Role;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Who is signed in with a request. The session holds who and since when; what the person may is read anew each time, so
 * that a role that is taken away or an account that is stopped has its effect at once.
 */
@Component
class SignedIn {

    private static final String SINCE = "dolbom.since";
    private static final String STRONG = "dolbom.strong";
    private static final String ORGANISATION = "dolbom.organisation";
    private static final int LONGEST_DEVICE = 200;

    private final Accounts accounts;
    private final PeopleSettings settings;
    private final CsrfTokenRepository forms;
    private final InstantSource clock;

    SignedIn(Accounts accounts, PeopleSettings settings, CsrfTokenRepository forms, InstantSource clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * @param places organisations the person may act in
     * @param strong whether a second factor was shown
     */
    record Visit(Person person, Actor actor, List<List<String>> places, boolean strong) {}

    /** Begins under a new session id, so that an id somebody put into the browser before is of no use. */
    void begin(HttpServletRequest request, HttpServletResponse response, UUID person, boolean strong) {
        HttpSession before = request.getSession(false);
        if (before != null) before.invalidate();
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) settings.idle().toSeconds());
        session.setAttribute(Sessions.PERSON, person.toString());
        session.setAttribute(SINCE, clock.instant().getEpochSecond());
        session.setAttribute(STRONG, strong);
        session.setAttribute(Sessions.DEVICE, device(request));
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person.toString());
        forms.saveToken(null, request, response);
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) session.invalidate();
        forms.saveToken(null, request, response);
    }

    Optional<Visit> find(HttpServletRequest request) {
        HttpSession session = request.getRequestedSessionId() == null ? null : request.getSession(false);
        if (session == null || !(session.getAttribute(Sessions.PERSON) instanceof String id)) return Optional.empty();
        Optional<Person> person = isTooOld(session) ? Optional.empty() : accounts.find(UUID.fromString(id));
        Optional<Person> active = person.filter(Person::isActive);
        if (active.isEmpty()) session.invalidate();
        return active.map(known -> visit(known, session));
    }

    /** Acts in another of the person's organisations from now on. */
    void act(HttpServletRequest request, List<String> organisation) {
        request.getSession().setAttribute(ORGANISATION, String.join("/", organisation));
    }

    void becomeStrong(HttpServletRequest request) {
        request.getSession().setAttribute(STRONG, true);
    }

    private Visit visit(Person person, HttpSession session) {
        boolean strong = Boolean.TRUE.equals(session.getAttribute(STRONG));
        List<List<String>> places = places(person);
        List<String> place = Optional.ofNullable((String) session.getAttribute(ORGANISATION))
                .map(Actor::parts)
                .filter(places::contains)
                .orElse(places.getFirst());
        Actor actor = new Actor(
                Optional.of(person.id().toString()),
                place,
                person.memberships().stream()
                        .filter(membership -> covers(membership, place))
                        .map(Membership::role)
                        .filter(role -> strong || !role.isStaff())
                        .collect(Collectors.toSet()));
        return new Visit(person, actor, places, strong);
    }

    /** The widest first. */
    private static List<List<String>> places(Person person) {
        List<List<String>> places = person.memberships().stream()
                .map(Membership::organisation)
                .distinct()
                .sorted(Comparator.comparing(List::size))
                .toList();
        return places.isEmpty() ? List.of(person.organisation()) : places;
    }

    private static boolean covers(Membership membership, List<String> place) {
        return new Actor(Optional.empty(), membership.organisation(), java.util.Set.<Role>of()).reaches(place);
    }

    private boolean isTooOld(HttpSession session) {
        Instant since = Instant.ofEpochSecond(session.getAttribute(SINCE) instanceof Long at ? at : 0);
        return clock.instant().isAfter(since.plus(settings.longest()));
    }

    private static String device(HttpServletRequest request) {
        String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return agent.substring(0, Math.min(LONGEST_DEVICE, agent.length()));
    }
}
