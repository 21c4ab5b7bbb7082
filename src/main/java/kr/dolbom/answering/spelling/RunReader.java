package kr.dolbom.answering.spelling;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one run: as it is typed if ordinary Korean or the field's words explain it, else by the nearest words. */
final class RunReader {

    private static final int LONGEST = 16;
    private static final double WORD = 1;
    private static final double SPACE_TOO_MANY = 0.5;
    private static final int MOST_DOUBTS = 24;

    private static final Pattern GOES_ON = Pattern.compile("어디|어느|무슨|계정|과목|목|몇|뭐|언제|얼마|했|하|되|된|돼|받|샀|사|산|냈|낸|쓴|썼");

    /** Small words that stand before others; nobody means them as the first syllable of the next word. */
    private static final String BEFORE_OTHERS = "안못잘더또다좀이그저한두세네새각왜꼭할될된낸산쓴줄등및때돈분곳것거수전후내제총약매올본";

    private final Vocabulary vocabulary;
    private final OrdinaryKorean ordinary;
    private final AsTyped typed;

    RunReader(Vocabulary vocabulary, OrdinaryKorean ordinary) {
        this.vocabulary = vocabulary;
        this.ordinary = ordinary;
        this.typed = new AsTyped(vocabulary, ordinary);
    }

    List<Piece> read(Run run) {
        Lattice lattice = new Lattice(run.length());
        typed.add(run, lattice);
        addWords(run, lattice);
        List<Piece> plain = lattice.best();
        return addMends(run, doubted(run, plain), lattice) ? lattice.best() : plain;
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
                if (!isWhole(run, from, to) || !standsAlone(run, to) || from == 0 && run.attached()) continue;
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

    /** A mended word ends its chunk, or is followed by a particle, a question word or a verb of doing. */
    private boolean standsAlone(Run run, int to) {
        if (run.endsChunk(to)) return true;
        int end = to + 1;
        while (!run.endsChunk(end)) end++;
        String rest = run.text().substring(to, end);
        return AsTyped.ENDINGS.contains(rest) || GOES_ON.matcher(rest).lookingAt();
    }

    private @Nullable Piece mend(Run run, int from, int to, Word word) {
        double slip = Slips.between(run.letters(from, to), word.letters());
        if (slip <= 0 || slip > word.allowed() || !word.isName() && ordinary.has(run.typed(from, to))) return null;
        return piece(run, from, to, word, slip);
    }

    private static int next(boolean[] doubted, int from) {
        for (int i = from; i < doubted.length; i++) if (doubted[i]) return i;
        return Integer.MAX_VALUE - LONGEST;
    }
}
