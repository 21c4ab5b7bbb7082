package kr.dolbom.outreach.line.drill;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sip.SipException;
import kr.dolbom.outreach.line.Call;
import kr.dolbom.outreach.line.CallNews;
import kr.dolbom.outreach.line.SoundEngine;
import kr.dolbom.outreach.line.sip.SipLine;

/** All the telephones at the other end, in a process of their own: each answers, hears the question out and replies. */
public final class Citizens {

    private static final int COMPARED = 50;

    private final PrintStream teller = Apart.teller();
    private final Tally tally = new Tally();
    private final List<Resident> compared = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger number = new AtomicInteger();

    private Citizens() {}

    /** Our port, the drill's port and how many calls; they answer until their input is closed, then tell what they heard. */
    public static void main(String[] words) throws SipException, IOException {
        new Citizens().answer(Integer.parseInt(words[0]), Integer.parseInt(words[1]), Integer.parseInt(words[2]));
        System.exit(0);
    }

    private void answer(int near, int far, int calls) throws SipException, IOException {
        Resident.ANSWERS.forEach(Resident::voice);
        try (SoundEngine sounds = Ends.CITIZENS.sounds();
                SipLine line = new SipLine(Ends.CITIZENS.trunk(near, far, calls, 1_000), sounds, this::rings)) {
            teller.println("ready");
            System.in.read();
            report();
        }
    }

    private Optional<CallNews> rings(String trunk, Optional<String> caller, Call call) {
        Resident resident = new Resident(tally, number.getAndIncrement() % COMPARED == 0);
        if (resident.isCompared()) compared.add(resident);
        resident.on(call);
        return Optional.of(resident);
    }

    private void report() {
        List<Likeness> likeness =
                compared.stream().flatMap(one -> one.likeness().stream()).toList();
        teller.println(tally.received() + " " + tally.lost() + " " + tally.stutters() + " "
                + Likeness.median(likeness.stream().map(Likeness::decibels).toList()) + " "
                + Likeness.median(likeness.stream().map(Likeness::signalToNoise).toList()));
    }
}
