package kr.dolbom.answering.spelling;

import java.util.Set;

/** The ways to read a run without changing it: chunk by chunk, by the packs' own writings and by everyday Korean. */
final class AsTyped {

    private static final double WRITING = 0.9;
    private static final double ENDING = 0.4;

    static final Set<String> ENDINGS = Set.of(
            "은", "는", "이", "가", "을", "를", "도", "로", "으로", "에", "에서", "의", "와", "과", "랑", "이랑", "하고", "요", "이요", "만",
            "까지", "부터", "한테", "께", "에게", "마다", "나", "이나", "인데", "인데요", "인가요", "이에요", "예요", "인지", "이고", "처럼", "보다", "이라",
            "라", "이란", "했는데", "하는데", "했어요", "하려고", "한", "할", "해서", "하면", "하는", "된", "되는", "됐는데", "용", "비", "값", "들",
            "님");

    private final Vocabulary vocabulary;
    private final OrdinaryKorean ordinary;

    AsTyped(Vocabulary vocabulary, OrdinaryKorean ordinary) {
        this.vocabulary = vocabulary;
        this.ordinary = ordinary;
    }

    void add(Run run, Lattice lattice) {
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
            lattice.add(piece(chunk, piece).behind(from));
        }
        int noise = noise(chunk);
        if (noise > 0) lattice.add(Piece.plain(to - noise, to, ENDING));
        addEndings(run, from, to, lattice);
    }

    /** Particles at the chunk's end, two at most: 분이, 까지만. */
    private static void addEndings(Run run, int from, int to, Lattice lattice) {
        for (int last = Math.max(from + 1, to - 3); last < to; last++) {
            if (!ENDINGS.contains(run.text().substring(last, to))) continue;
            lattice.add(Piece.plain(last, to, ENDING));
            for (int i = Math.max(from + 1, last - 2); i < last; i++) {
                if (ENDINGS.contains(run.text().substring(i, last))) lattice.add(Piece.plain(i, last, ENDING));
            }
        }
    }

    /** A word of the dictionary that the packs never write may be one of theirs with a slip, if its neighbours say so. */
    private Piece piece(String chunk, Piece ordinary) {
        boolean strange = ordinary.cost() == OrdinaryKorean.WORD
                && !ordinary.doubtful()
                && !vocabulary.writes(chunk.substring(ordinary.from(), ordinary.to()));
        return strange ? Piece.doubtful(ordinary.from(), ordinary.to(), OrdinaryKorean.NAME) : ordinary;
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
}
