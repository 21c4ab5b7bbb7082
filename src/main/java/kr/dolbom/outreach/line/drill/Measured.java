package kr.dolbom.outreach.line.drill;

import java.time.Duration;
import java.util.List;

/**
 * What our end measured.
 *
 * @param goesFirst whether the system lets our sound go before everything ordinary
 * @param paused milliseconds the collector stopped everything for
 * @param reply end of an answer to the first sound of the next question, 95 of 100
 */
record Measured(
        int wanted,
        long atOnce,
        double setUps,
        double lateHalf,
        double lateMost,
        boolean goesFirst,
        double cores,
        long paused,
        Duration reply,
        Tally tally,
        List<Likeness> likeness) {

    /** Together with what the citizens tell of theirs: packets, lost ones, stutters, loudness, clearness. */
    CallsReport with(String citizens) {
        String[] told = citizens.split(" ");
        return new CallsReport(
                this,
                Long.parseLong(told[0]),
                Long.parseLong(told[1]),
                Long.parseLong(told[2]),
                Double.parseDouble(told[3]),
                Double.parseDouble(told[4]));
    }

    double decibels() {
        return Likeness.median(likeness.stream().map(Likeness::decibels).toList());
    }

    double signalToNoise() {
        return Likeness.median(likeness.stream().map(Likeness::signalToNoise).toList());
    }
}
