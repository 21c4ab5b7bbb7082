package kr.dolbom.outreach.line.drill;

import java.time.Duration;
import java.util.List;

/**
 * What our end measured.
 *
 * @param paused milliseconds the collector stopped everything for
 * @param reply end of an answer to the first sound of the next question, 95 of 100
 */
record Measured(
        int wanted,
        long atOnce,
        double setUps,
        double lateHalf,
        double lateMost,
        double cores,
        long paused,
        Duration reply,
        Tally tally,
        List<Likeness> likeness) {

    /** Together with what the citizens tell of theirs: packets, lost ones, loudness, clearness. */
    CallsReport with(String citizens) {
        String[] told = citizens.split(" ");
        return new CallsReport(
                this,
                Long.parseLong(told[0]),
                Long.parseLong(told[1]),
                Double.parseDouble(told[2]),
                Double.parseDouble(told[3]));
    }

    double decibels() {
        return Likeness.median(likeness.stream().map(Likeness::decibels).toList());
    }

    double signalToNoise() {
        return Likeness.median(likeness.stream().map(Likeness::signalToNoise).toList());
    }
}
