package kr.dolbom.desk;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import kr.dolbom.governance.Organisation;
import kr.dolbom.governance.Organisations;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Place;
import org.springframework.stereotype.Component;

/**
 * Whose desk takes a question: the asker's own organisation; for somebody without an account the nearest organisation of
 * the place that is asked about, else the one the institution named for it, else the institution itself.
 */
@Component
class FrontDesk {

    private final Organisations organisations;
    private final List<String> named;

    FrontDesk(Organisations organisations, DeskSettings settings) {
        this.organisations = organisations;
        this.named = Actor.parts(settings.anonymousHandOvers());
    }

    String of(Actor actor, Place place) {
        if (actor.isSignedIn()) return actor.organisationPath();
        return nearest(path -> new Place(path).covers(place), nearest(named::equals, ""));
    }

    private String nearest(Predicate<List<String>> wanted, String otherwise) {
        return Acting.asTheApplication(() -> organisations.list(Actor.LIBRARIAN)).stream()
                .filter(Organisation::open)
                .map(Organisation::path)
                .filter(path -> !path.isEmpty() && wanted.test(path))
                .max(Comparator.comparing(List::size))
                .map(path -> String.join("/", path))
                .orElse(otherwise);
    }
}
