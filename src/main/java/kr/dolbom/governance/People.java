package kr.dolbom.governance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.kernel.Actor;
import org.springframework.stereotype.Component;

/** Who works where, for the modules that show names or share work out. */
@Component
public class People {

    private final PersonRows rows;
    private final Permissions permissions;

    People(PersonRows rows, Permissions permissions) {
        this.rows = rows;
        this.permissions = permissions;
    }

    /** Everybody of the actor's organisation and below. */
    public List<Person> list(Actor actor) {
        permissions.require(actor, Duty.MANAGE_PEOPLE);
        return rows.list().stream()
                .filter(person -> actor.seesEverything() || actor.reaches(person.organisation()))
                .toList();
    }

    /** Those in sight who may do something for an organisation, by a role there or above. */
    public List<Person> whoMay(Duty duty, List<String> organisation) {
        return rows.list().stream()
                .filter(Person::isActive)
                .filter(person -> person.memberships().stream()
                        .anyMatch(one -> Permissions.duties(one.role()).contains(duty)
                                && one.organisation().size() <= organisation.size()
                                && organisation
                                        .subList(0, one.organisation().size())
                                        .equals(one.organisation())))
                .toList();
    }

    /** How the person or program is called, where the actor may see them; the id comes from a row the actor was shown. */
    public Optional<String> name(String person) {
        try {
            UUID id = UUID.fromString(person);
            return rows.find(id).map(Person::name).or(() -> rows.program(id).map("프로그램 "::concat));
        } catch (IllegalArgumentException channel) {
            return Optional.empty();
        }
    }
}
