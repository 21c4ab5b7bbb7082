package kr.dolbom.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody does not accept an answer, and a person looks.
 *
 * @param due the last day on which the person is told what came of it
 * @param extended how often the time was extended, twice at most
 * @param extension why, as the person was told
 */
public record Objection(
        UUID id,
        UUID exchange,
        String organisation,
        String text,
        boolean open,
        Instant at,
        LocalDate due,
        int extended,
        String extension,
        Optional<Outcome> outcome,
        String answer,
        Optional<Instant> answered) {

    /** What came of it. */
    public enum Outcome {
        CORRECTED("답을 바로잡았습니다"),
        UPHELD("답이 맞다고 확인했습니다"),
        SET_ASIDE("자동 답변을 쓰지 않고 사람이 다시 답했습니다");

        private final String korean;

        Outcome(String korean) {
            this.korean = korean;
        }

        public String korean() {
            return korean;
        }
    }
}
