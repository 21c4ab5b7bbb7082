package kr.dolbom.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks or acts.
 *
 * @param person id of the account, empty when nobody is signed in
 * @param organisation where the person acts, from wide to narrow: 양천구청, 여성가족과; empty is the institution itself
 * @param roles what the person is there and in everything below
 */
public record Actor(Optional<String> person, List<String> organisation, Set<Role> roles) {

    /** Somebody nobody knows: sees what everyone may see. */
    public static final Actor ANONYMOUS = new Actor(Optional.empty(), List.of(), Set.of());

    /** The application and who works on its machine: sees every text, whoever else may. No account can be this actor. */
    public static final Actor LIBRARIAN = new Actor(Optional.of("*"), List.of("*"), Set.of());

    public Actor {
        organisation = List.copyOf(organisation);
        roles = Set.copyOf(roles);
    }

    /** Somebody of the organisation {@code 양천구청/여성가족과}. */
    public static Actor of(String organisation) {
        return new Actor(Optional.empty(), parts(organisation), Set.of());
    }

    public boolean seesEverything() {
        return equals(LIBRARIAN);
    }

    public boolean isSignedIn() {
        return person.isPresent();
    }

    /** Whether the organisation is the actor's own or below it. */
    public boolean reaches(List<String> other) {
        return organisation.size() <= other.size()
                && other.subList(0, organisation.size()).equals(organisation);
    }

    /** As a row of the actor's organisation keeps it: {@code 서울특별시/양천구/양천구청}, empty for the institution itself. */
    public String organisationPath() {
        return String.join("/", organisation);
    }

    /** The names of a written path, without the empty ones. */
    public static List<String> parts(String path) {
        return Arrays.stream(path.split("/"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
