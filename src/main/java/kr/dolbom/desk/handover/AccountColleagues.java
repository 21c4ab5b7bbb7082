package kr.dolbom.desk.handover;

import java.util.List;
import java.util.Optional;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.People;
import kr.dolbom.kernel.Actor;
import org.springframework.stereotype.Component;

/** Colleagues by their accounts. */
@Component
class AccountColleagues implements Colleagues {

    private final People people;

    AccountColleagues(People people) {
        this.people = people;
    }

    @Override
    public Person of(Actor actor) {
        String id = actor.person().orElse("");
        return new Person(id, people.name(id).orElse(id));
    }

    @Override
    public Optional<Person> find(String id, String organisation) {
        return at(organisation).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public List<Person> at(String organisation) {
        return people.whoMay(Duty.WORK_DESK, Actor.parts(organisation)).stream()
                .map(one -> new Person(one.id().toString(), one.name()))
                .toList();
    }
}
