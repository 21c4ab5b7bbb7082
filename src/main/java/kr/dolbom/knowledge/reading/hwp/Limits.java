package kr.dolbom.knowledge.reading.hwp;

import java.nio.file.Path;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;

/**
 * How much a file may turn out to hold. Real manuals of a thousand pages stay far below; a bomb does not.
 *
 * @param file named in every complaint
 * @param inflated bytes of text, all streams or entries of a file together, once inflated
 */
record Limits(Path file, long inflated) {

    /** Tables in tables in text boxes in tables. */
    static final int DEPTH = 40;

    static Limits of(Path file) {
        return new Limits(file, 256L << 20);
    }

    Problem tooLarge() {
        return new Problem(Code.FILE_TOO_LARGE_INSIDE, file, (inflated >> 20) + "MB 넘음");
    }

    Problem damaged(String why) {
        return new Problem(Code.FILE_DAMAGED, file, why);
    }

    Problem damaged(String why, Throwable cause) {
        return new Problem(Code.FILE_DAMAGED, cause, file, why);
    }

    void checkDepth(int depth) {
        if (depth > DEPTH) throw damaged("표와 글상자가 " + DEPTH + "겹 넘게 겹쳐 있음");
    }
}
