package kr.dolbom.answering;

import java.util.ArrayList;
import java.util.List;

/** The plain-text form of answers, for the command line, the batch and whoever reads without a page. */
final class AnswerText {

    private AnswerText() {}

    static String of(Answer.Cited answer) {
        List<String> lines = new ArrayList<>();
        lines.add(answer.verdict());
        lines.addAll(answer.reasons());
        if (!answer.keep().isEmpty()) lines.add("챙길 것: " + String.join(" · ", answer.keep()));
        return String.join("\n", lines);
    }

    static String of(Answer.NeedsDetail answer) {
        List<String> lines = new ArrayList<>();
        lines.add(answer.ask());
        for (int i = 0; i < answer.choices().size(); i++) {
            lines.add((i + 1) + ". " + answer.choices().get(i).label());
        }
        return String.join("\n", lines);
    }

    static String of(Answer.Refused answer) {
        return answer.explanation() + "\n물어볼 곳: " + answer.whereToAsk();
    }
}
