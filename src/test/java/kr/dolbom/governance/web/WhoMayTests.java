package kr.dolbom.governance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.dolbom.desk.web.RunningDesk;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.governance.Permissions;
import kr.dolbom.governance.web.Routes.Route;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The table of who may: no route and no front door outside it, and docs/who-may.md says what is true. */
class WhoMayTests extends RunningDesk {

    private static final Path PAGE = Path.of("docs/who-may.md");

    /** Answered by libraries, without anything of anybody: what the interface looks like. */
    private static final Set<String> DOCUMENTATION =
            Set.of("/api", "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/swagger-config", "/swagger-ui.html");

    private static final List<String> BY_FILTERS =
            List.of("GET /actuator/health", "GET /oauth2/authorization/dolbom", "GET /login/oauth2/code/dolbom");

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    Permissions permissions;

    @Test
    void everyRouteNamesItsDuty() {
        assertThat(Routes.of(mappings).stream()
                        .filter(route -> route.isOurs() && route.declared().isEmpty()))
                .as("routes without @For")
                .isEmpty();
    }

    @Test
    void everyOtherRouteIsTheInterfacesDocumentation() {
        assertThat(Routes.of(mappings).stream().filter(route -> !route.isOurs()).map(Route::path))
                .isSubsetOf(DOCUMENTATION);
    }

    @Test
    void everyFrontDoorIsInTheTable() throws IOException {
        TreeSet<String> found = FrontDoors.found();
        assertThat(found).hasSizeGreaterThan(40);
        assertThat(FrontDoors.table().keySet())
                .as("src/test/resources/front-doors.txt")
                .containsExactlyInAnyOrderElementsOf(found);
        assertThat(FrontDoors.table().values())
                .allMatch(duty -> duty.equals("SEEN")
                        || Arrays.stream(Duty.values())
                                .anyMatch(known -> known.name().equals(duty)));
    }

    /** What somebody without any role may not do is refused at the door, with whatever it is sent. */
    @Test
    void aRouteLetsInNobodyItsDutyDoesNot() {
        Caller nobody = signIn("서울특별시/양천구");
        for (Route route : Routes.of(mappings)) {
            if (route.declared().filter(one -> !isForAll(one)).isEmpty()) continue;
            String path = route.path().replaceAll("\\{[^}]+}", "00000000-0000-0000-0000-000000000001");
            int status = route.reads()
                    ? nobody.get(path).statusCode()
                    : nobody.form(path, "x", "1").statusCode();
            assertThat(status).as(route.toString()).isEqualTo(403);
        }
    }

    @Test
    void thePageSaysWhoMay() throws IOException {
        String page = page();
        if (!Files.exists(PAGE) || !Files.readString(PAGE).equals(page)) {
            Files.writeString(PAGE, page);
            throw new AssertionError(PAGE + " was out of date and is written anew: look at it and commit it");
        }
    }

    private boolean isForAll(For declared) {
        Actor anybody = new Actor(Optional.of("x"), List.of("x"), Set.of());
        return permissions.may(anybody, declared.value()) && !declared.ofTheInstitution();
    }

    private String page() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Who may

                Written by `WhoMayTests` from the running application; a route or front door that is not here fails it.
                A role holds in its organisation and everything below. "the institution" means a role in the institution
                itself; in a part of it is not enough.

                ## Duties

                | duty | what | who |
                | --- | --- | --- |
                """);
        for (Duty duty : Duty.values()) page.append("| `%s` | %s | %s |%n".formatted(duty, duty.korean(), who(duty)));
        page.append("\n## Routes\n\n| route | duty |\n| --- | --- |\n");
        for (Route route : Routes.of(mappings))
            page.append("| `%s` | %s |%n"
                    .formatted(
                            route,
                            route.declared().map(WhoMayTests::words).orElse("anybody: the interface's description")));
        for (String route : BY_FILTERS) page.append("| `%s` | `COME_IN` |%n".formatted(route));
        page.append("\n## Front doors of the modules\n\n| method | duty |\n| --- | --- |\n");
        for (Map.Entry<String, String> door : FrontDoors.table().entrySet())
            page.append("| `%s` | %s |%n"
                    .formatted(
                            door.getKey(),
                            door.getValue().equals("SEEN")
                                    ? "only what the actor may see"
                                    : "`" + door.getValue() + "`"));
        return page.toString();
    }

    private static String words(For declared) {
        return "`" + declared.value() + "`" + (declared.ofTheInstitution() ? " for the institution" : "");
    }

    private String who(Duty duty) {
        if (permissions.may(Actor.ANONYMOUS, duty))
            return duty == Duty.COME_IN ? "anybody" : "anybody, where the institution allows it";
        if (permissions.may(new Actor(Optional.of("x"), List.of(), Set.of()), duty)) return "whoever is signed in";
        return Arrays.stream(Role.values())
                .filter(role -> Permissions.duties(role).contains(duty))
                .map(Role::korean)
                .collect(Collectors.joining(", "));
    }
}
