package kr.dolbom.answering.spelling;

import java.util.List;

/** A text as it was meant. */
public record Mended(String text, List<Mend> mends) {

    public Mended {
        mends = List.copyOf(mends);
    }

    /** What was typed and what it was read as; a mend of spaces alone is none. */
    public record Mend(String typed, String read) {}
}
