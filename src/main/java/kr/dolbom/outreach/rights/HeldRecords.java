package kr.dolbom.outreach.rights;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Records of households that one package keeps. A package that keeps such records answers this. */
public interface HeldRecords {

    /** What they are called. */
    String korean();

    /** How many there are, without opening any. */
    long count(About about);

    /** All of them, opened, as the household gets them. */
    List<Map<String, Object>> of(About about);

    /** Files that go with them, by their names. */
    default Map<String, Supplier<byte[]>> files(About about) {
        return Map.of();
    }

    /** Destroys them within the caller's transaction, except what must stay. */
    Erased erase(About about);

    /**
     * What became of them.
     *
     * @param kept how many must stay
     * @param why they must, empty when none
     */
    record Erased(long destroyed, long kept, String why) {

        public static Erased of(long destroyed, long kept, String why) {
            return new Erased(destroyed, kept, kept == 0 ? "" : why);
        }
    }
}
