package kr.dolbom.outreach.line.drill;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What our end measured. */
record Measured(
        int wanted,
        long atOnce,
        double setUps,
        double lateHalf,
        double lateMost,
        double cores,
        Tally tally,
        List<Likeness> likeness) {

    /** Together with what the citizens tell of theirs: packets, lost ones, loudness, clearness. */
    CallsReport with(@Nullable String citizens) throws IOException {
        if (citizens == null) throw new IOException("the citizens told nothing");
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
