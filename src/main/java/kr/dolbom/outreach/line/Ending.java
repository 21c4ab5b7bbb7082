package kr.dolbom.outreach.line;

import java.util.Optional;

/**
 * How a call came to its end.
 *
 * @param status the last answer of the far side in the terms of SIP, 0 when there was none
 * @param cause the network's own reason in the terms of ITU-T Q.850, when it gave one
 */
public record Ending(Outcome outcome, int status, Optional<Integer> cause) {

    /** What became of a call, as an officer reads it. */
    public enum Outcome {
        /** Somebody took it, and either side hung up later. */
        ANSWERED("통화함"),
        BUSY("통화 중"),
        DECLINED("받지 않고 끊음"),
        NO_ANSWER("받지 않음"),
        UNKNOWN_NUMBER("없는 번호"),
        /** Switched off or out of reach. */
        UNREACHABLE("연결되지 않음"),
        /** The line itself would not take the call: wrong password, no free channel, out of order. */
        LINE_FAILED("회선 오류"),
        /** We took it back before anybody answered. */
        CANCELLED("걸기를 그만둠");

        private final String korean;

        Outcome(String korean) {
            this.korean = korean;
        }

        public String korean() {
            return korean;
        }
    }

    public static Ending answered() {
        return new Ending(Outcome.ANSWERED, 200, Optional.empty());
    }

    public static Ending of(Outcome outcome) {
        return new Ending(outcome, 0, Optional.empty());
    }

    /** What a refusal means: the network's cause is more exact than the status, where there is one. */
    public static Ending refused(int status, Optional<Integer> cause) {
        return new Ending(cause.flatMap(Ending::byCause).orElseGet(() -> byStatus(status)), status, cause);
    }

    private static Optional<Outcome> byCause(int cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case 1, 28 -> Outcome.UNKNOWN_NUMBER;
                    case 17 -> Outcome.BUSY;
                    case 18, 19 -> Outcome.NO_ANSWER;
                    case 20, 27 -> Outcome.UNREACHABLE;
                    case 21 -> Outcome.DECLINED;
                    case 34, 38, 41, 42, 44, 47 -> Outcome.LINE_FAILED;
                    default -> null;
                });
    }

    private static Outcome byStatus(int status) {
        return switch (status) {
            case 486, 600 -> Outcome.BUSY;
            case 603, 607, 608 -> Outcome.DECLINED;
            // Moved for good: whoever answers there is not the one we look for.
            case 301, 404, 410, 484, 604 -> Outcome.UNKNOWN_NUMBER;
            case 408, 487 -> Outcome.NO_ANSWER;
            // Diverted: we call the number the office knows and no other.
            case 300, 302, 480 -> Outcome.UNREACHABLE;
            default -> Outcome.LINE_FAILED;
        };
    }
}
