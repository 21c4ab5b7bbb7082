package kr.dolbom.knowledge.reading;

import java.util.List;
import kr.dolbom.kernel.Problem.Code;

/** What became of a file given to a {@link ReadingProgram}. */
public sealed interface ReadingAnswer {

    /** @param sketch see {@link Sketch} */
    record Read(Manuscript manuscript, String format, List<Long> sketch) implements ReadingAnswer {
        public Read {
            sketch = List.copyOf(sketch);
        }
    }

    /** An archive; what was taken out of it lies in the folder given. */
    record Opened(String format, List<Entry> entries, List<Left> left) implements ReadingAnswer {
        public Opened {
            entries = List.copyOf(entries);
            left = List.copyOf(left);
        }
    }

    /** @param name with its folders in the archive */
    record Entry(String name, String path) {}

    /** What was not taken out of an archive, and why. */
    record Left(String name, Code code, String text) {}

    /** @param text for people */
    record Refused(Code code, String text) implements ReadingAnswer {}
}
