package kr.dolbom.outreach.line.drill;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sip.SipException;
import kr.dolbom.outreach.line.Call;
import kr.dolbom.outreach.line.SoundEngine;
import kr.dolbom.outreach.line.sip.SipLine;

/** Places many calls at once, takes turns on each of them for a while, and counts. */
final class CallsDrill {

    private static final int WARM_UP_CALLS = 20;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final int COMPARED = 50;
    /** So that a hundred a second is what comes out and not what goes in. */
    private static final double FASTER = 1.25;

    private final int calls;
    private final int perSecond;
    private final Duration time;

    CallsDrill(int calls, int perSecond, Duration time) {
        this.calls = calls;
        this.perSecond = perSecond;
        this.time = time;
    }

    CallsReport run(int near, int far) throws SipException, IOException, InterruptedException {
        Process citizens = citizens(far, near);
        try (SoundEngine sounds = Ends.OURS.sounds();
                SipLine line = new SipLine(Ends.OURS.trunk(near, far, calls, (int) (perSecond * FASTER)), sounds);
                BufferedReader told = citizens.inputReader()) {
            if (!"ready".equals(told.readLine())) throw new IOException("the citizens did not start");
            talk(line, WARM_UP_CALLS, WARM_UP, new Tally());
            sounds.lateness().clear();
            Measured ours = measure(line, sounds);
            citizens.outputWriter().close();
            return ours.with(told.readLine());
        } finally {
            citizens.destroy();
        }
    }

    private Measured measure(SipLine line, SoundEngine sounds) throws InterruptedException {
        Tally tally = new Tally();
        long cpu = cpu();
        long begun = System.nanoTime();
        Talk talk = talk(line, calls, time, tally);
        double seconds = (System.nanoTime() - begun) / 1e9;
        double setUps = talk.setUps();
        return new Measured(
                calls,
                talk.atOnce(),
                setUps,
                sounds.lateness().millisAt(0.5),
                sounds.lateness().millisAt(0.99),
                (cpu() - cpu) / 1e9 / seconds,
                tally,
                talk.compared().stream().map(Party::likeness).toList());
    }

    private static Talk talk(SipLine line, int calls, Duration time, Tally tally) throws InterruptedException {
        List<Call> placed = new ArrayList<>();
        List<Party> compared = new ArrayList<>();
        long begun = System.nanoTime();
        for (int number = 0; number < calls; number++) {
            Party party = new Party(true, tally, number % COMPARED == 0);
            if (party.isCompared()) compared.add(party);
            Call call = line.place("02262%05d".formatted(number), party);
            party.on(call);
            placed.add(call);
            // The line spreads what comes at once, but refuses who would wait more than a second.
            while (line.backlog().compareTo(Duration.ofMillis(500)) > 0) Thread.sleep(5);
        }
        await(() -> tally.answeredCalls() + tally.endedCalls() >= calls, Duration.ofSeconds(20));
        double setUps = tally.answeredCalls() / ((tally.lastAnswer() - begun) / 1e9);
        Thread.sleep(time);
        long atOnce = tally.answeredCalls() - tally.endedCalls();
        placed.forEach(Call::end);
        await(() -> tally.endedCalls() >= calls, Duration.ofSeconds(20));
        Thread.sleep(500);
        return new Talk(setUps, atOnce, compared);
    }

    private record Talk(double setUps, long atOnce, List<Party> compared) {}

    private static void await(java.util.function.BooleanSupplier until, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!until.getAsBoolean() && System.nanoTime() < end) Thread.sleep(5);
    }

    private Process citizens(int near, int far) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Citizens.class.getName(),
                        String.valueOf(near),
                        String.valueOf(far),
                        String.valueOf(calls))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static long cpu() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElse(0L);
    }
}
