package kr.dolbom.governance;

import java.nio.file.Path;
import java.util.Map;

/** A seal with a key of its own. */
public final class SealInTests {

    private SealInTests() {}

    public static Seal in(Path data) {
        return new Seal(OriginalsInTests.settings(Map.of()), data);
    }
}
