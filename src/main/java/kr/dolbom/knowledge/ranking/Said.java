package kr.dolbom.knowledge.ranking;

/**
 * Which words of a question a passage has, one bit for each of the first sixty-four. Words are numbers, as in a
 * {@link Sketch}.
 *
 * @param rarities of the words, the same for every passage of a list
 */
public record Said(int[] words, double[] rarities, long has) {

    static final int MOST = 64;

    static final Said NOTHING = new Said(new int[0], new double[0], 0);

    boolean has(int word) {
        return (has >>> word & 1) == 1;
    }
}
