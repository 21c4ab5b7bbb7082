package kr.dolbom.knowledge;

import java.util.Optional;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Reach;

/** Where an import puts its documents, and who may see them; what is not said stays as it is. */
public record Filing(Optional<Place> place, Optional<Reach> reach) {

    public static final Filing AS_IT_IS = new Filing(Optional.empty(), Optional.empty());
}
