package kr.dolbom.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Who asks or acts.
 *
 * @param person id of the person, empty when nobody is signed in
 * @param organisation where the person belongs, from wide to narrow: 양천구청, 여성가족과
 */
public record Actor(Optional<String> person, List<String> organisation) {

    /** Somebody nobody knows: sees what everyone may see. */
    public static final Actor ANONYMOUS = new Actor(Optional.empty(), List.of());

    /** Who keeps the library: sees every text, whoever else may. No account can be this actor. */
    public static final Actor LIBRARIAN = new Actor(Optional.of("*"), List.of("*"));

    public Actor {
        organisation = List.copyOf(organisation);
    }

    /** Somebody of the organisation {@code 양천구청/여성가족과}. */
    public static Actor of(String organisation) {
        return new Actor(Optional.empty(), parts(organisation));
    }

    public boolean seesEverything() {
        return equals(LIBRARIAN);
    }

    static List<String> parts(String path) {
        return Arrays.stream(path.split("/"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
