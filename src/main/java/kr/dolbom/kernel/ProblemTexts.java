package kr.dolbom.kernel;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The Korean texts of problems, one per code; a test proves that none is missing. */
final class ProblemTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("problems", Locale.KOREAN);

    private ProblemTexts() {}

    static String of(Problem.Code code, List<Object> arguments) {
        return new MessageFormat(TEXTS.getString(code.name()), Locale.KOREAN).format(arguments.toArray());
    }
}
