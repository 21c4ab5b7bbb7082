package kr.dolbom.outreach.dialogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import kr.dolbom.kernel.Pack;
import kr.dolbom.outreach.dialogue.DangerWords.Sign;

/** Replies as people give them, with what a careful listener makes of them, and what the pack's rules make of them. */
final class Replies {

    static final Script SCRIPT =
            new Scripts(Pack.allIn(Path.of("packs"))).find("first-counselling").orElseThrow();

    /** @param meaning YES, NO, UNSURE, DANGER:which, ASK:which or WISH:which; of the meals, YES is a need too */
    record Given(String question, String words, String meaning) {}

    /** The odd lines were looked at while the rules were written, the even ones only measured. */
    static List<Given> half(boolean odd) throws IOException {
        List<Given> half = new ArrayList<>();
        List<String> lines = lines();
        for (int at = odd ? 0 : 1; at < lines.size(); at += 2) {
            String[] parts = lines.get(at).split("\t");
            half.add(new Given(parts[0], parts[1], parts[2]));
        }
        return half;
    }

    private static List<String> lines() throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Replies.class.getResourceAsStream("replies.tsv"), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    static String read(Given given) {
        String plain = Phrase.plain(given.words());
        Question question = SCRIPT.questions().stream()
                .filter(one -> one.id().equals(given.question()))
                .findFirst()
                .orElseThrow();
        for (DangerWords danger : SCRIPT.dangers()) {
            Sign sign = danger.in(plain);
            if (sign != Sign.NONE) return (sign == Sign.CERTAIN ? "DANGER:" : "ASK:") + danger.danger();
        }
        EnumSet<Wish> possible = question.kind() == Question.Kind.IDENTITY
                ? EnumSet.allOf(Wish.class)
                : EnumSet.complementOf(EnumSet.of(Wish.WRONG_NUMBER, Wish.SOMEBODY_ELSE, Wish.PASSING));
        if (question.answers().speaksOfIt(plain)) possible.removeAll(EnumSet.of(Wish.REPEAT, Wish.WAIT));
        return SCRIPT.wish(plain, possible)
                .map(wish -> "WISH:" + wish)
                .orElseGet(() -> meaning(question, question.answers().read(plain)));
    }

    private static String meaning(Question question, Reading reading) {
        if (question.kind() == Question.Kind.NEED) return question.need(reading).name();
        return reading == Reading.YES || reading == Reading.NO ? reading.name() : "UNSURE";
    }

    private Replies() {}
}
