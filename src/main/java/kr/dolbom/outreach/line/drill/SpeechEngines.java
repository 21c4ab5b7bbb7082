package kr.dolbom.outreach.line.drill;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import kr.dolbom.outreach.sound.Frame;
import kr.dolbom.outreach.talk.drill.StandInEngines;

/** The stand-in engines in a process of their own, as a real engine would be. */
public final class SpeechEngines {

    private SpeechEngines() {}

    /** Tells its address and answers until its input is closed. */
    public static void main(String[] words) throws IOException {
        PrintStream teller = Apart.teller();
        try (StandInEngines engines = new StandInEngines(Duration.ofMillis(80), Duration.ofMillis(200), Frame.RATE)) {
            teller.println(engines.url());
            System.in.read();
        }
        System.exit(0);
    }
}
