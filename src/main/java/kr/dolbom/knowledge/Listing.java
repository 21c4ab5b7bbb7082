package kr.dolbom.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A document as the list of the library shows it.
 *
 * @param version label of the version of the day, or the next or last one; empty for texts without versions
 * @param next first day of the next version
 * @param successor title of the text that took its place, otherwise empty
 */
public record Listing(
        Document document,
        State state,
        String version,
        int passages,
        int versions,
        Optional<LocalDate> next,
        String successor,
        Instant importedAt) {

    /** How a document stands on a day. */
    public enum State {
        IN_FORCE("시행 중"),
        COMING("곧 시행"),
        REPLACED("대체됨"),
        REPEALED("폐지"),
        ENDED("기간 지남"),
        WITHDRAWN("내려둠");

        private final String korean;

        State(String korean) {
            this.korean = korean;
        }

        public String korean() {
            return korean;
        }
    }
}
