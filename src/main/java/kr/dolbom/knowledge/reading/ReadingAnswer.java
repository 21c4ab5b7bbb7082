package kr.dolbom.knowledge.reading;

import java.io.Serializable;
import java.util.List;
import kr.dolbom.kernel.Problem.Code;

/** What became of a file given to a {@link ReadingProgram}. */
public sealed interface ReadingAnswer extends Serializable {

    /** @param sketch see {@link Sketch} */
    record Read(Manuscript manuscript, String format, List<Long> sketch) implements ReadingAnswer {
        public Read {
            sketch = List.copyOf(sketch);
        }
    }

    /** @param text for people */
    record Refused(Code code, String text) implements ReadingAnswer {}
}
