package kr.dolbom.desk.handover;

import java.util.List;
import java.util.Optional;
import kr.dolbom.kernel.Actor;

/** The people of the desk by their accounts. */
public interface Colleagues {

    /** Who acts. */
    Person of(Actor actor);

    /** Somebody who may take over what waits at an organisation's desk. */
    Optional<Person> find(String id, String organisation);

    /** Everybody who works at an organisation's desk. */
    List<Person> at(String organisation);
}
