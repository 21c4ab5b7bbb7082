package kr.dolbom.rules;

import java.util.List;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.SourceRef;
import kr.dolbom.kernel.Validity;

/** What every row of the rules has: a name, when and where it holds, and what it stands on. */
public sealed interface RuleRow permits Item, Provision, Figure, Deadline, Gap, Check {

    /** Unique within its kind, place and days. */
    String id();

    /** What the row is about, as a noun phrase. */
    String topic();

    /** Ways people ask for it. */
    List<String> asks();

    Validity validity();

    Place place();

    List<SourceRef> sources();
}
