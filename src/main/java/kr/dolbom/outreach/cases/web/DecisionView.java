package kr.dolbom.outreach.cases.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import kr.dolbom.outreach.cases.Choice;
import kr.dolbom.outreach.cases.Decision;
import kr.dolbom.outreach.cases.Opening;
import kr.dolbom.outreach.dialogue.Domain;

/**
 * A decision as the history shows it: who, when, what, and what lay open.
 *
 * @param stands whether it holds, and was neither followed by another nor undone
 */
public record DecisionView(String choices, String note, String by, String at, String seen, boolean stands) {

    static DecisionView of(Decision decision, boolean stands) {
        return new DecisionView(
                choices(decision),
                decision.note(),
                decision.by().name(),
                Moments.of(decision.at()),
                decision.seen().evidence().stream()
                                .map(opening -> name(opening) + "(" + opening.version() + "판)")
                                .collect(Collectors.joining(", "))
                        + " · 상담 " + decision.seen().version() + "판 · 대본 "
                        + decision.seen().script(),
                stands);
    }

    static String choices(Decision decision) {
        return Arrays.stream(Choice.values())
                .filter(decision.choices()::contains)
                .map(Choice::korean)
                .collect(Collectors.joining(", "));
    }

    private static String name(Opening opening) {
        return opening.thing().equals(Opening.TRANSCRIPT)
                ? "통화 전체"
                : Domain.valueOf(opening.thing()).korean();
    }
}
