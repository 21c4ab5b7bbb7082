package kr.dolbom.answering.internal;

import java.util.List;
import kr.dolbom.answering.Answer;
import kr.dolbom.answering.Answer.Cited;
import kr.dolbom.answering.Answer.Refused;
import kr.dolbom.answering.Reply.ReadAs;
import kr.dolbom.answering.internal.Matcher.Match;
import kr.dolbom.rules.Asked;
import kr.dolbom.rules.Gap;
import kr.dolbom.rules.Item;

/**
 * What one field has to say to a question, and how sure of it it is.
 *
 * @param evidence what its sureness was made from
 */
record Opinion(
        Field field,
        Understood understood,
        List<Match> ranked,
        Decision.Said said,
        double[] evidence,
        double confidence,
        boolean inOwnWords) {

    private static final double NEAR_GAP = 0.4;

    Opinion withConfidence(double other) {
        return new Opinion(field, understood, ranked, said, evidence, other, inOwnWords);
    }

    Answer answer() {
        return said.answer();
    }

    boolean speaks(double threshold) {
        return answer() instanceof Refused
                || (confidence >= threshold
                        && !tellsOnlyWhere()
                        && !Lacking.allThatIsAsked(understood, answer().text()));
    }

    /** Where a thing is booked is no answer to whether something must be done. */
    private boolean tellsOnlyWhere() {
        return said.best().row() instanceof Item
                && answer() instanceof Cited cited
                && !cited.accounts().isEmpty()
                && !understood.wants(Asked.ACCOUNT)
                && AskedReader.asksDuty(understood.plain());
    }

    boolean standsOnGap() {
        return said.best().row() instanceof Gap;
    }

    double near() {
        return said.best().hit().windowNear();
    }

    /** The mends an answer stands on; silence stands on none. */
    List<ReadAs> readAs(Answer answer) {
        if (answer instanceof Refused) return List.of();
        String text = said.best().hit().phrase() + answer.text();
        return understood.mends().stream()
                .filter(mend -> text.contains(mend.read()))
                .map(mend -> new ReadAs(mend.typed(), mend.read()))
                .toList();
    }

    /** A gap that the question hardly resembles is no reason for silence; the next row may be one to speak. */
    static List<Match> withoutFarGaps(List<Match> ranked) {
        return ranked.stream()
                .filter(match -> !(match.row() instanceof Gap) || match.hit().near() >= NEAR_GAP)
                .toList();
    }
}
