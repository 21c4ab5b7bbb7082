package kr.dolbom.answering.spelling;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one run: as it is typed if ordinary Korean or the field's words explain it, else by the nearest words. */
final class RunReader {

    private static final int LONGEST = 16;
    private static final double WORD = 1;
    private static final double WRITING = 0.9;
    private static final double SPACE_TOO_MANY = 0.5;
    private static final double ENDING = 0.4;
    private static final int MOST_DOUBTS = 24;

    private static final Set<String> ENDINGS = Set.of(
            "은", "는", "이", "가", "을", "를", "도", "로", "으로", "에", "에서", "의", "와", "과", "랑", "이랑", "하고", "요", "이요", "만",
            "까지", "부터", "한테", "께", "에게", "마다", "나", "이나", "인데", "인데요", "인가요", "이에요", "예요", "인지", "이고", "처럼", "보다", "이라",
            "라", "이란", "했는데", "하는데", "했어요", "하려고", "한", "할", "해서", "하면", "하는", "된", "되는", "됐는데", "용", "비", "값", "들",
            "님");

    /** Small words that stand before others; nobody means them as the first syllable of the next word. */
    private static final String BEFORE_OTHERS = "안못잘더또다좀이그저한두세네새각왜꼭할될된낸산쓴줄등및때돈분곳것거수전후내제총약매올본";

    private final Vocabulary vocabulary;
    private final OrdinaryKorean ordinary;

    RunReader(Vocabulary vocabulary, OrdinaryKorean ordinary) {
        this.vocabulary = vocabulary;
        this.ordinary = ordinary;
    }

    List<Piece> read(Run run) {
        Lattice lattice = new Lattice(run.length());
        addTyped(run, lattice);
        addWords(run, lattice);
        List<Piece> typed = lattice.best();
        boolean[] doubted = doubted(run, typed);
        if (!addMends(run, doubted, lattice)) return typed;
        return lattice.best();
    }

    private void addTyped(Run run, Lattice lattice) {
        for (int from = 0; from < run.length(); ) {
            int to = from + 1;
            while (!run.endsChunk(to)) to++;
            addChunk(run, from, to, lattice);
            from = to;
        }
    }

    private void addChunk(Run run, int from, int to, Lattice lattice) {
        String chunk = run.text().substring(from, to);
        if (vocabulary.writes(chunk) || isNoise(chunk) || from == 0 && run.attached())
            lattice.add(Piece.plain(from, to, WRITING));
        for (Piece piece : ordinary.pieces(chunk)) {
            lattice.add(new Piece(from + piece.from(), from + piece.to(), piece.cost(), piece.doubtful(), null, 0));
        }
        int noise = noise(chunk);
        if (noise > 0) lattice.add(Piece.plain(to - noise, to, ENDING));
        for (int i = Math.max(from + 1, to - 3); i < to; i++) {
            if (ENDINGS.contains(run.text().substring(i, to))) lattice.add(Piece.plain(i, to, ENDING));
        }
    }

    /** ㅠㅠ, ㅋㅋ, ㅇㅇ alone. */
    private static boolean isNoise(String chunk) {
        return noise(chunk) == chunk.length();
    }

    /** How many lone letters end the chunk. */
    private static int noise(String chunk) {
        int noise = 0;
        while (noise < chunk.length() && chunk.charAt(chunk.length() - 1 - noise) < '가') noise++;
        return noise;
    }

    private void addWords(Run run, Lattice lattice) {
        for (int from = 0; from < run.length(); from++) {
            for (int to = from + 2; to <= Math.min(run.length(), from + LONGEST); to++) {
                Word word = vocabulary.word(run.hashes(), run.starts()[from], run.starts()[to]);
                if (word != null && isWhole(run, from, to)) lattice.add(piece(run, from, to, word, 0));
            }
        }
    }

    private static Piece piece(Run run, int from, int to, Word word, double slip) {
        int kept = (int) word.written().chars().filter(c -> c == ' ').count();
        double spaces = SPACE_TOO_MANY * Math.max(0, run.spacesWithin(from, to) - kept);
        return new Piece(from, to, WORD + spaces + word.weight() * slip, false, word, slip);
    }

    /** What runs over a space starts where a chunk does, and not with a small word of its own. */
    private static boolean isWhole(Run run, int from, int to) {
        if (run.spacesWithin(from, to) == 0) return true;
        if (!run.startsChunk(from)) return false;
        return !run.spaced()[from + 1] || BEFORE_OTHERS.indexOf(run.text().charAt(from)) < 0;
    }

    /** What neither the field's words nor the dictionary explain, or only in bits. */
    private static boolean[] doubted(Run run, List<Piece> typed) {
        boolean[] doubted = new boolean[run.length()];
        int most = MOST_DOUBTS;
        for (Piece piece : typed) {
            if (!piece.doubtful()) continue;
            for (int i = piece.from(); i < piece.to() && most-- > 0; i++) doubted[i] = true;
        }
        return doubted;
    }

    private boolean addMends(Run run, boolean[] doubted, Lattice lattice) {
        boolean[] added = {false};
        for (int from = 0; from < run.length(); from++) {
            int doubt = next(doubted, from);
            if (doubt >= from + LONGEST) continue;
            for (int to = Math.max(from + 1, doubt + 1); to <= Math.min(run.length(), from + LONGEST); to++) {
                if (!isWhole(run, from, to) || from == 0 && run.attached()) continue;
                int start = from;
                int end = to;
                vocabulary.near(run.hashes(), run.starts()[from], run.starts()[to], word -> {
                    Piece mend = mend(run, start, end, word);
                    if (mend == null) return;
                    lattice.add(mend);
                    added[0] = true;
                });
            }
        }
        return added[0];
    }

    private static @Nullable Piece mend(Run run, int from, int to, Word word) {
        double slip = Slips.between(run.letters(from, to), word.letters());
        return slip <= 0 || slip > word.allowed() ? null : piece(run, from, to, word, slip);
    }

    private static int next(boolean[] doubted, int from) {
        for (int i = from; i < doubted.length; i++) if (doubted[i]) return i;
        return Integer.MAX_VALUE - LONGEST;
    }
}
