package kr.dolbom.outreach.dialogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import kr.dolbom.kernel.Pack;

/** Replies as people give them, with what a careful listener makes of them, and what the pack's rules make of them. */
final class Replies {

    static final Script SCRIPT =
            new Scripts(Pack.allIn(Path.of("packs"))).find("first-counselling").orElseThrow();
    private static final Listening LISTENING = new Listening(SCRIPT);
    private static final Map<Given, String> READ = new ConcurrentHashMap<>();

    /**
     * @param meanings YES, NO, UNSURE, DANGER:which, ASK:which or WISH:which, each of them right; of the meals, YES is a
     *     need too; of a time to be called, the time
     */
    record Given(String question, String words, Set<String> meanings) {

        /** By a hash, so that nobody chose: the one half was looked at while rules were mended, the other never. */
        boolean isStudied() {
            CRC32 hash = new CRC32();
            hash.update(words.getBytes(StandardCharsets.UTF_8));
            return hash.getValue() % 2 == 0;
        }

        boolean isDanger() {
            return meanings.stream().allMatch(Replies::alarms);
        }

        boolean isHarmless() {
            return meanings.stream().noneMatch(Replies::alarms);
        }

        boolean isRight() {
            return meanings.contains(read(this));
        }

        /** A need taken for none, or none for a need: worse than not to have understood. */
        boolean isTurnedRound() {
            String read = read(this);
            return meanings.equals(Set.of(read.equals("YES") ? "NO" : "YES")) && read.matches("YES|NO");
        }
    }

    /** Those written first, of which every second line was looked at while the first rules were written. */
    static List<Given> first() {
        return all("replies.tsv");
    }

    /** Those written later, before the rules were looked at again. */
    static List<Given> later() {
        return Stream.of("heard.tsv", "fresh.tsv")
                .map(Replies::all)
                .flatMap(List::stream)
                .toList();
    }

    /** Those written last, in words sought far afield; of them only the dangers were looked at afterwards. */
    static List<Given> last() {
        return all("last.tsv");
    }

    private static List<Given> all(String file) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Replies.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .map(parts -> new Given(parts[0], parts[1], Set.of(parts[2].split("\\|", -1))))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static boolean alarms(String meaning) {
        return meaning.matches("(DANGER|ASK):.*");
    }

    static String read(Given given) {
        return READ.computeIfAbsent(given, Replies::listen);
    }

    private static String listen(Given given) {
        Question question = SCRIPT.questions().stream()
                .filter(one -> one.id().equals(given.question()))
                .findFirst()
                .orElseThrow();
        boolean confirmed = question.kind() != Question.Kind.IDENTITY;
        return switch (LISTENING.heed(Phrase.plain(given.words()), Optional.of(question), confirmed)) {
            case Listening.Alarming alarming ->
                (alarming.certain() ? "DANGER:" : "ASK:") + alarming.about().danger();
            case Listening.Wishing wishing -> "WISH:" + wishing.wish();
            case Listening.Answering answering -> meaning(question, given.words(), answering.reading());
        };
    }

    private static String meaning(Question question, String words, Reading reading) {
        if (question.kind() == Question.Kind.TIME)
            return SaidTime.in(Phrase.plain(words)).orElse("");
        if (question.kind() == Question.Kind.NEED) return question.need(reading).name();
        return reading == Reading.YES || reading == Reading.NO ? reading.name() : "UNSURE";
    }

    private Replies() {}
}
