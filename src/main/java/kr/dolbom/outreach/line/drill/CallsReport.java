package kr.dolbom.outreach.line.drill;

import java.util.List;

/**
 * The figures of the drill, each against its mark.
 *
 * @param received packets the citizens got from us
 * @param lost of these, those that never came, or too late to be heard
 * @param stutters how often the next was not there in its time
 */
record CallsReport(Measured ours, long received, long lost, long stutters, double decibels, double signalToNoise) {

    private static final double SET_UPS = 100;
    private static final double LATE_MILLIS = 5;
    private static final double LOSS_PERCENT = 0.01;
    private static final double LEVEL = 0.5;
    private static final double CLEAR = 35;

    boolean isPassed() {
        return lines().stream().allMatch(Line::isGood);
    }

    List<Line> lines() {
        return List.of(
                new Line(
                        "동시에 통화한 수",
                        "%d건 (기준 %d건)".formatted(ours.atOnce(), ours.wanted()),
                        ours.atOnce() >= ours.wanted()),
                new Line(
                        "걸지 못한 통화",
                        "%d건 (기준 0건)".formatted(ours.tally().failedCalls()),
                        ours.tally().failedCalls() == 0),
                new Line("1초에 연결한 수", "%.0f건 (기준 %.0f건)".formatted(ours.setUps(), SET_UPS), ours.setUps() >= SET_UPS),
                new Line(
                        "소리 보낸 때의 늦음",
                        "절반 %.1f ms, 99%% %.1f ms (기준 99%% %.0f ms)"
                                .formatted(ours.lateHalf(), ours.lateMost(), LATE_MILLIS),
                        ours.lateMost() <= LATE_MILLIS),
                new Line(
                        "소리의 차례",
                        ours.goesFirst() ? "다른 일보다 먼저" : "다른 일과 같이 (먼저 가게 하려면 docs/telephony.md의 Sound goes first)",
                        true),
                loss("우리가 받지 못한 소리", ours.tally().lost(), ours.tally().received()),
                loss("상대가 받지 못한 소리", lost, received),
                new Line(
                        "소리가 끊겼다 이어진 곳",
                        "우리 쪽 %,d번, 상대 쪽 %,d번 (기준 없음)".formatted(ours.tally().stutters(), stutters),
                        true),
                sound("우리가 들은 소리", ours.decibels(), ours.signalToNoise()),
                sound("상대가 들은 소리", decibels, signalToNoise),
                new Line(
                        "대화 기록이 남은 통화",
                        "%d건 (기준 %d건)".formatted(ours.tally().records(), ours.wanted()),
                        ours.tally().records() == ours.wanted()),
                new Line(
                        "알아들은 대답",
                        "%,d번 가운데 틀린 것 %d번 (기준 0번)"
                                .formatted(ours.tally().replies(), ours.tally().misheard()),
                        ours.tally().replies() >= ours.wanted() && ours.tally().misheard() == 0),
                new Line(
                        "말끝에서 대답까지",
                        "95%% %d ms (대본의 쉼 포함) · 이 프로그램은 코어 %.2f개, 쓰레기 수거로 멈춘 시간 %d ms"
                                .formatted(ours.reply().toMillis(), ours.cores(), ours.paused()),
                        true));
    }

    private static Line loss(String what, long lost, long received) {
        double percent = received == 0 ? 100 : 100.0 * lost / (received + lost);
        return new Line(
                what,
                "%,d개 가운데 %,d개, %.4f%% (기준 %.2f%%)".formatted(received, lost, percent, LOSS_PERCENT),
                percent <= LOSS_PERCENT);
    }

    private static Line sound(String what, double decibels, double clear) {
        return new Line(
                what,
                "크기 %+.2f dB (기준 ±%.1f dB), 잡음과의 차이 %.1f dB (기준 %.0f dB)".formatted(decibels, LEVEL, clear, CLEAR),
                Math.abs(decibels) <= LEVEL && clear >= CLEAR);
    }

    /** One figure as it is printed. */
    record Line(String what, String figure, boolean isGood) {

        @Override
        public String toString() {
            return (isGood ? "  맞음  " : "  어긋남  ") + what + ": " + figure;
        }
    }
}
