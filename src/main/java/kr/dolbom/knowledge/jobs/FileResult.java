package kr.dolbom.knowledge.jobs;

import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;

/**
 * What became of a file.
 *
 * @param outcome ADDED, NEW_VERSION, REPLACED, UNCHANGED, SAME, UNPACKED, or empty while there is none
 * @param format how it was read: hwp, pdf, md …
 * @param problem code of the {@link Problem}, empty when there is none
 * @param reason for people: why it failed, or what else is to be told
 */
public record FileResult(
        FileState state, String outcome, String format, Amounts amounts, String problem, String reason) {

    static FileResult skipped(String outcome, String format, String reason) {
        return new FileResult(FileState.SKIPPED, outcome, format, Amounts.NOTHING, "", reason);
    }

    static FileResult done(String outcome, String format, Amounts amounts, String note) {
        return new FileResult(FileState.DONE, outcome, format, amounts, "", note);
    }

    static FileResult failed(String format, Code code, String reason) {
        return new FileResult(FileState.FAILED, "", format, Amounts.NOTHING, code.name(), reason);
    }

    static FileResult failed(String format, Problem problem) {
        return failed(format, problem.code(), problem.text());
    }
}
