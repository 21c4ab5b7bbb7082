package kr.dolbom.outreach.dialogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kr.dolbom.kernel.Pack;
import kr.dolbom.kernel.Problem;

/**
 * Something people say in such a call, with what a careful listener makes of it.
 *
 * @param question what it answers; empty when it may be said anywhere
 * @param meanings what it may be taken for, each of them right: a {@link Need}, {@code DANGER:} or {@code ASK:} with a
 *     {@link Danger}, {@code WISH:} with a {@link Wish}, NONE for no danger, or the time that is meant
 */
record Utterance(String question, String words, Set<String> meanings) {

    Utterance {
        meanings = Set.copyOf(meanings);
    }

    /** What the pack keeps of what people say. */
    static List<Utterance> allOf(Pack pack) {
        return pack.files("heard", ".tsv").stream()
                .flatMap(file -> in(file).stream())
                .toList();
    }

    /** Lines {@code question → words → meaning|meaning} or {@code meaning → words}, told apart by tabs; # begins a remark. */
    static List<Utterance> in(Path file) {
        List<String> lines = lines(file);
        return IntStream.range(0, lines.size())
                .filter(at -> !lines.get(at).isBlank() && !lines.get(at).startsWith("#"))
                .mapToObj(at -> read(lines.get(at), file, at + 1))
                .toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new Problem(Problem.Code.FILE_UNREADABLE, failure, file);
        }
    }

    private static Utterance read(String line, Path file, int number) {
        String[] parts = line.split("\t", -1);
        if (parts.length < 2 || parts.length > 3) throw malformed(file, number, "'질문 → 말 → 뜻' 또는 '뜻 → 말'을 탭으로 나눠 적습니다");
        Utterance read = parts.length == 3
                ? new Utterance(parts[0], parts[1], Set.of(parts[2].split("\\|", -1)))
                : new Utterance("", parts[1], Set.of(parts[0].split("\\|", -1)));
        read.meanings.stream()
                .filter(meaning -> meaning.matches("[A-Z_:]+") && !isKnown(meaning))
                .findFirst()
                .ifPresent(meaning -> {
                    throw malformed(file, number, "모르는 뜻입니다: " + meaning);
                });
        return read;
    }

    private static Problem malformed(Path file, int line, String reason) {
        return new Problem(Problem.Code.PACK_ROW_MALFORMED, file, line, reason);
    }

    /** A misspelt meaning would silently teach nothing. */
    private static boolean isKnown(String meaning) {
        return meaning.matches("YES|NO|UNSURE|NONE")
                || alarms(meaning)
                || Arrays.stream(Wish.values()).anyMatch(wish -> meaning.equals("WISH:" + wish));
    }

    String plain() {
        return Phrase.plain(words);
    }

    /** Whoever hears no danger in it misses one. */
    boolean isDanger() {
        return meanings.stream().allMatch(Utterance::alarms);
    }

    boolean isHarmless() {
        return meanings.stream().noneMatch(Utterance::alarms);
    }

    static boolean alarms(String meaning) {
        return dangerOf(meaning).isPresent();
    }

    /** The first danger it tells of. */
    Optional<Danger> danger() {
        return meanings.stream()
                .sorted()
                .map(Utterance::dangerOf)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Danger> dangerOf(String meaning) {
        String name = meaning.replaceFirst("^(DANGER|ASK):", "");
        return Arrays.stream(Danger.values())
                .filter(danger -> danger.name().equals(name))
                .findFirst();
    }

    /** What it answers, where it can only be taken one way. */
    Optional<Need> need() {
        if (question.isEmpty() || meanings.size() > 1) return Optional.empty();
        return Arrays.stream(Need.values())
                .filter(need -> meanings.contains(need.name()))
                .findFirst();
    }
}
