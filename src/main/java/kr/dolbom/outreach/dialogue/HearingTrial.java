package kr.dolbom.outreach.dialogue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** What a way of listening makes of utterances, beside what a careful listener makes of them. */
record HearingTrial(Script script, Listening listening) {

    private static final int FOLDS = 5;

    /** @param heard what was made of it, in the terms of {@link Utterance#meanings} */
    record Tried(Utterance said, String heard) {

        boolean isRight() {
            return said.meanings().contains(heard) || said.meanings().contains("NO") && saysNo();
        }

        /** Whoever is somebody else, or wants no more calls, has answered with no. */
        private boolean saysNo() {
            String no = said.question().startsWith("identity")
                    ? "WISH:(SOMEBODY_ELSE|WRONG_NUMBER)"
                    : said.question().equals("call-back") ? "WISH:(OPT_OUT|STOP)" : "NO";
            return heard.matches(no);
        }

        boolean isMissed() {
            return said.isDanger() && !isHandedOver() && !isAskedAbout();
        }

        boolean isHandedOver() {
            return heard.startsWith("DANGER:");
        }

        boolean isAskedAbout() {
            return heard.startsWith("ASK:");
        }

        /** A clear answer read into what was none, or was the other one. */
        boolean isWrong() {
            return !isRight() && isClear();
        }

        /** A need taken for none, or none for a need: worse than not to have understood. */
        boolean isTurnedRound() {
            return isClear() && said.meanings().equals(Set.of(heard.equals("YES") ? "NO" : "YES"));
        }

        private boolean isClear() {
            return heard.equals("YES") || heard.equals("NO");
        }
    }

    static HearingTrial ofListsAlone(Script script) {
        return new HearingTrial(script, new Listening(script, SecondEar.UNTAUGHT));
    }

    static HearingTrial of(Script script) {
        return new HearingTrial(script, new Listening(script));
    }

    /** Each fifth is heard by an ear that the other four have taught: the same words in another spacing stay together. */
    static List<Tried> byFolds(Script script, List<Utterance> kept) {
        List<Tried> tried = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            Map<Boolean, List<Utterance>> parts =
                    kept.stream().collect(Collectors.partitioningBy(said -> fold(said) == held));
            SecondEar ear = new SecondEar(parts.getOrDefault(false, List.of()));
            tried.addAll(new HearingTrial(script, new Listening(script, ear)).all(parts.getOrDefault(true, List.of())));
        }
        return tried;
    }

    private static int fold(Utterance said) {
        CRC32 hash = new CRC32();
        hash.update(said.plain().replace(" ", "").getBytes(StandardCharsets.UTF_8));
        return (int) (hash.getValue() % FOLDS);
    }

    List<Tried> all(List<Utterance> said) {
        return said.stream().map(this::one).toList();
    }

    Tried one(Utterance said) {
        Optional<Question> asked = script.questions().stream()
                .filter(question -> question.id().equals(said.question()))
                .findFirst();
        boolean confirmed = asked.filter(question -> question.kind() == Question.Kind.IDENTITY)
                .isEmpty();
        return new Tried(
                said,
                switch (listening.heed(said.plain(), asked, confirmed)) {
                    case Listening.Alarming alarming ->
                        (alarming.certain() ? "DANGER:" : "ASK:")
                                + alarming.about().danger();
                    case Listening.Wishing wishing -> "WISH:" + wishing.wish();
                    case Listening.Answering answering ->
                        asked.map(question -> meaning(question, said.plain(), answering.reading()))
                                .orElse("NONE");
                });
    }

    private static String meaning(Question question, String plain, Reading reading) {
        return question.kind() == Question.Kind.TIME
                ? SaidTime.in(plain).orElse("")
                : question.need(reading).name();
    }
}
