package kr.dolbom.outreach.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kr.dolbom.outreach.dialogue.HearingTrial.Tried;

/** Counts of what was heard right; tells no words, so that utterances kept unseen stay so. */
record HearingFigures(List<Tried> tried) {

    private static final List<String> ANSWERS = List.of("YES", "NO", "UNSURE");

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<Tried> dangerous = where(tried, one -> one.said().isDanger());
        if (!dangerous.isEmpty()) lines.addAll(dangers(dangerous));
        lines.add(harmless(where(tried, one -> one.said().isHarmless())));
        List<Tried> answers = where(tried, HearingFigures::isAnswer);
        if (!answers.isEmpty()) lines.addAll(answers(answers));
        return lines;
    }

    private static List<String> dangers(List<Tried> dangerous) {
        List<String> lines = new ArrayList<>(List.of("위험한 말: 모두 / 놓침 / 한 번 물음 / 곧바로 넘김"));
        for (Danger danger : Danger.values())
            lines.add(danger(
                    danger.korean(),
                    where(
                            dangerous,
                            one -> one.said().danger().filter(danger::equals).isPresent())));
        lines.add(danger("합계", dangerous));
        return lines;
    }

    private static String danger(String name, List<Tried> of) {
        return "  %s: %d / %s / %d / %d"
                .formatted(
                        name,
                        of.size(),
                        share(of, Tried::isMissed),
                        count(of, Tried::isAskedAbout),
                        count(of, Tried::isHandedOver));
    }

    private static String harmless(List<Tried> harmless) {
        return "위험하지 않은 말: %d / 헛되이 물음 %s / 헛되이 넘김 %s"
                .formatted(harmless.size(), share(harmless, Tried::isAskedAbout), share(harmless, Tried::isHandedOver));
    }

    private static List<String> answers(List<Tried> answers) {
        List<String> lines = new ArrayList<>(List.of("대답: 모두 / 옳음 / 틀림 (그 가운데 거꾸로) / 확인 필요 / 위험을 물음 / 다른 뜻"));
        Map<String, List<Tried>> byQuestion = answers.stream()
                .collect(Collectors.groupingBy(one -> one.said().question(), TreeMap::new, Collectors.toList()));
        byQuestion.forEach((question, of) -> lines.add(answer(question, of)));
        lines.add(answer("합계", answers));
        return lines;
    }

    private static String answer(String name, List<Tried> of) {
        return "  %s: %d / %s / %s (%d) / %s / %d / %d"
                .formatted(
                        name,
                        of.size(),
                        share(of, Tried::isRight),
                        share(of, Tried::isWrong),
                        count(of, Tried::isTurnedRound),
                        share(of, one -> !one.isRight() && one.heard().equals("UNSURE")),
                        count(of, one -> !one.isRight() && Utterance.alarms(one.heard())),
                        count(of, one -> !one.isRight() && one.heard().startsWith("WISH:")));
    }

    private static boolean isAnswer(Tried one) {
        return !one.said().question().isEmpty()
                && one.said().meanings().stream().anyMatch(ANSWERS::contains);
    }

    private static List<Tried> where(List<Tried> tried, Predicate<Tried> which) {
        return tried.stream().filter(which).toList();
    }

    private static long count(List<Tried> tried, Predicate<Tried> which) {
        return tried.stream().filter(which).count();
    }

    private static String share(List<Tried> tried, Predicate<Tried> which) {
        return tried.isEmpty() ? "-" : "%.1f%%".formatted(100.0 * count(tried, which) / tried.size());
    }
}
