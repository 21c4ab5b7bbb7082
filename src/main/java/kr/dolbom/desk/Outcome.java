package kr.dolbom.desk;

import java.util.Locale;
import kr.dolbom.answering.Answer;

/** The kind of an answer, as rows and the outer world spell it: cited, needs_detail, refused. */
public enum Outcome {
    CITED,
    NEEDS_DETAIL,
    REFUSED;

    public static Outcome of(Answer answer) {
        return switch (answer) {
            case Answer.Cited cited -> CITED;
            case Answer.NeedsDetail needsDetail -> NEEDS_DETAIL;
            case Answer.Refused refused -> REFUSED;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
