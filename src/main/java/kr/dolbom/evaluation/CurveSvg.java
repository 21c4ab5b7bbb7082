package kr.dolbom.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The risk–coverage curve as a picture that needs nothing but a browser. */
public final class CurveSvg {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int EDGE = 60;
    private static final double MOST_WRONG = 0.2;

    private CurveSvg() {}

    public static String of(List<RiskCurve.Point> points) {
        String line = points.stream()
                .filter(point -> Double.isFinite(point.wrong()))
                .map(point -> "%s,%s".formatted(x(point.answered()), y(point.wrong())))
                .collect(Collectors.joining(" "));
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">
                <rect width="100%%" height="100%%" fill="#fff"/>
                %s<polyline points="%s" fill="none" stroke="#1f5fa8" stroke-width="2"/>
                %s<text x="%d" y="%d" text-anchor="middle">답한 비율</text>
                <text x="16" y="24">답한 것 가운데 틀린 비율</text>
                </svg>
                """.formatted(WIDTH, HEIGHT, grid(), line, dots(points), WIDTH / 2, HEIGHT - 12);
    }

    private static String grid() {
        StringBuilder grid = new StringBuilder();
        for (int i = 0; i <= 4; i++) {
            double wrong = MOST_WRONG * i / 4;
            double answered = i / 4.0;
            grid.append(line(x(0), y(wrong), x(1), y(wrong)));
            grid.append(text(EDGE - 8, y(wrong), "end", wrong));
            grid.append(text(x(answered), HEIGHT - EDGE + 20 + "", "middle", answered));
        }
        return grid.toString();
    }

    private static String line(String x1, String y1, String x2, String y2) {
        return "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"#ddd\"/>%n".formatted(x1, y1, x2, y2);
    }

    private static String text(Object x, String y, String anchor, double share) {
        return "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"#555\">%.0f%%</text>%n"
                .formatted(x, y, anchor, 100 * share);
    }

    private static String dots(List<RiskCurve.Point> points) {
        return points.stream()
                .filter(point -> Double.isFinite(point.wrong()))
                .map(point -> "<circle cx=\"%s\" cy=\"%s\" r=\"3\" fill=\"#1f5fa8\"><title>%.2f</title></circle>%n"
                        .formatted(x(point.answered()), y(point.wrong()), point.threshold()))
                .collect(Collectors.joining());
    }

    private static String x(double answered) {
        return shown(EDGE + answered * (WIDTH - 2 * EDGE));
    }

    private static String y(double wrong) {
        return shown(HEIGHT - EDGE - Math.min(1, wrong / MOST_WRONG) * (HEIGHT - 2 * EDGE));
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
