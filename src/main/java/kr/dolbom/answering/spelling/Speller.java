package kr.dolbom.answering.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dolbom.answering.spelling.Mended.Mend;
import kr.dolbom.knowledge.KoreanText;

/**
 * Reads a mistyped text as it was meant. Only what neither the field's words nor everyday Korean explain is mended, to a
 * word of the field one slip away; figures, Latin letters and codes are never touched.
 */
public final class Speller {

    private static final Pattern RUN = Pattern.compile("[가-힣\u1100-\u11ff]+(?: +[가-힣\u1100-\u11ff]+)*");

    private static final Pattern LATIN = Pattern.compile("(?<![A-Za-z0-9])[A-Za-z]{4,}(?![A-Za-z0-9])");
    private static final Pattern SYLLABLES = Pattern.compile("[가-힣]{2,}");

    private final Vocabulary vocabulary;
    private final RunReader reader;

    public Speller(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.reader = new RunReader(vocabulary, new OrdinaryKorean());
    }

    /** @param typed the text as it came */
    public Mended mended(String typed) {
        List<Mend> mends = new ArrayList<>();
        String plain = ChatWords.written(KoreanText.normalise(onKoreanKeyboard(typed, mends)));
        StringBuilder text = new StringBuilder();
        Matcher runs = RUN.matcher(plain);
        int done = 0;
        while (runs.find()) {
            text.append(plain, done, runs.start());
            boolean attached = runs.start() > 0 && Character.isLetterOrDigit(plain.charAt(runs.start() - 1));
            Run run = Run.of(runs.group(), attached);
            write(run, reader.read(run), text, mends);
            done = runs.end();
        }
        return new Mended(text.append(plain.substring(done)).toString(), mends);
    }

    /** Latin letters that make the field's words on the other keyboard; others are Latin. */
    private String onKoreanKeyboard(String typed, List<Mend> mends) {
        return LATIN.matcher(typed).replaceAll(keys -> {
            String korean = Keyboard.korean(keys.group());
            if (!SYLLABLES.matcher(korean).matches() || !isUnderstood(korean)) return keys.group();
            mends.add(new Mend(keys.group(), korean));
            return korean;
        });
    }

    private boolean isUnderstood(String korean) {
        List<Piece> pieces = reader.read(Run.of(korean, false));
        return pieces.stream().anyMatch(piece -> piece.word() != null || vocabulary.writes(korean))
                && pieces.stream().noneMatch(Piece::doubtful);
    }

    private void write(Run run, List<Piece> pieces, StringBuilder text, List<Mend> mends) {
        Piece before = Piece.plain(0, 0, 0);
        for (Piece piece : pieces) {
            if (piece.from() > 0 && isApart(run, before, piece)) text.append(' ');
            text.append(written(run, piece));
            if (piece.isMend() && piece.word() != null)
                mends.add(mend(run, piece, piece.word().written()));
            before = piece;
        }
    }

    /** What is typed as the packs write it stays so, whatever other spacing they know. */
    private String written(Run run, Piece piece) {
        String typed = run.typed(piece.from(), piece.to());
        if (piece.word() == null || !piece.isMend() && vocabulary.writes(typed)) return typed;
        String glued = piece.word().written().replace(" ", "");
        return typed.indexOf(' ') < 0 && vocabulary.writes(glued)
                ? glued
                : piece.word().written();
    }

    /** The words that differ, when a name of several was mended. */
    private static Mend mend(Run run, Piece piece, String read) {
        String typed = run.typed(piece.from(), piece.to());
        String[] typedWords = typed.split(" ");
        String[] readWords = read.split(" ");
        if (typedWords.length != readWords.length) return new Mend(typed, read);
        int last = typedWords.length - 1;
        int first = 0;
        while (first < last && typedWords[first].equals(readWords[first])) first++;
        while (last > first && typedWords[last].equals(readWords[last])) last--;
        return new Mend(joined(typedWords, first, last), joined(readWords, first, last));
    }

    private static String joined(String[] words, int first, int last) {
        return String.join(" ", List.of(words).subList(first, last + 1));
    }

    /** Spaces stay where they were typed, and come between two words of the field that were typed as one. */
    private static boolean isApart(Run run, Piece before, Piece piece) {
        return run.spaced()[piece.from()] || before.word() != null && piece.word() != null;
    }
}
