package kr.dolbom.inference;

/**
 * Brings sound from one rate to another by a windowed sinc, so that nothing above what the slower rate can carry folds
 * back into the speech. The weights of each phase are worked out once.
 */
final class Resampling {

    /** Zero crossings of the sinc on either side. */
    private static final int CROSSINGS = 16;

    /** Part of the band that is kept whole. */
    private static final double PASSED = 0.94;

    private final int from;
    private final int to;
    private final int reach;
    private final double[][] phases;

    private Resampling(int from, int to) {
        int common = greatestCommon(from, to);
        this.from = from / common;
        this.to = to / common;
        double cut = PASSED * Math.min(1.0, (double) to / from);
        this.reach = (int) Math.ceil(CROSSINGS / cut);
        this.phases = new double[this.to][];
        for (int phase = 0; phase < this.to; phase++) phases[phase] = weights((double) phase / this.to, cut);
    }

    static Resampling of(int from, int to) {
        return new Resampling(from, to);
    }

    short[] apply(short[] samples) {
        if (from == to) return samples;
        short[] made = new short[(int) ((long) samples.length * to / from)];
        for (int at = 0; at < made.length; at++) {
            long position = (long) at * from;
            made[at] = at(samples, (int) (position / to), phases[(int) (position % to)]);
        }
        return made;
    }

    private short at(short[] samples, int centre, double[] weights) {
        double sum = 0;
        int first = Math.max(0, reach - 1 - centre);
        int last = Math.min(weights.length, samples.length - centre + reach - 1);
        for (int tap = first; tap < last; tap++) sum += weights[tap] * samples[centre - reach + 1 + tap];
        return (short) Math.clamp(Math.round(sum), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    /** They add up to one, so that loudness stays. */
    private double[] weights(double phase, double cut) {
        double[] weights = new double[2 * reach];
        double sum = 0;
        for (int tap = 0; tap < weights.length; tap++) {
            weights[tap] = weight(tap - reach + 1 - phase, cut);
            sum += weights[tap];
        }
        for (int tap = 0; tap < weights.length; tap++) weights[tap] /= sum;
        return weights;
    }

    private double weight(double distance, double cut) {
        if (Math.abs(distance) >= reach) return 0;
        double window = 0.5 + 0.5 * Math.cos(Math.PI * distance / reach);
        double angle = Math.PI * distance * cut;
        return window * (Math.abs(angle) < 1e-9 ? 1 : Math.sin(angle) / angle);
    }

    private static int greatestCommon(int one, int other) {
        return other == 0 ? one : greatestCommon(other, one % other);
    }
}
