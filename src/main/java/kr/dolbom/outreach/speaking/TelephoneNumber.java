package kr.dolbom.outreach.speaking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;

/** A telephone number as it is read out: digit by digit, with a rest between its groups. */
final class TelephoneNumber {

    private TelephoneNumber() {}

    static String said(MatchResult groups) {
        List<String> said = new ArrayList<>();
        for (int group = 1; group <= groups.groupCount(); group++) said.add(Numerals.digits(groups.group(group)));
        return String.join(", ", said);
    }
}
