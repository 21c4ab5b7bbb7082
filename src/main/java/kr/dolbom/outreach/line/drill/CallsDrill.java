package kr.dolbom.outreach.line.drill;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sip.SipException;
import kr.dolbom.inference.Engines;
import kr.dolbom.inference.InferenceSettings;
import kr.dolbom.inference.InferenceSettings.Listening;
import kr.dolbom.inference.InferenceSettings.Reading;
import kr.dolbom.inference.InferenceSettings.Speaking;
import kr.dolbom.inference.Key;
import kr.dolbom.inference.openai.OpenAiEngines;
import kr.dolbom.outreach.campaign.dialling.CallOrder;
import kr.dolbom.outreach.campaign.dialling.CallReport;
import kr.dolbom.outreach.campaign.dialling.CallReports;
import kr.dolbom.outreach.dialogue.AnswerReader;
import kr.dolbom.outreach.dialogue.Dialogue;
import kr.dolbom.outreach.dialogue.Household;
import kr.dolbom.outreach.dialogue.Script;
import kr.dolbom.outreach.line.Call;
import kr.dolbom.outreach.line.CallGateway;
import kr.dolbom.outreach.line.CallNews;
import kr.dolbom.outreach.line.SoundEngine;
import kr.dolbom.outreach.line.sip.SipLine;
import kr.dolbom.outreach.recording.Tapes;
import kr.dolbom.outreach.talk.Alarm;
import kr.dolbom.outreach.talk.Conversations;
import kr.dolbom.outreach.talk.SpokenPrompts;
import kr.dolbom.outreach.talk.TalkSettings;

/** Leads many conversations at once, as a round does: script, prompts, engines, recordings; then looks what it took. */
final class CallsDrill {

    private static final int WARM_UP_CALLS = 40;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final int COMPARED = 50;
    /** So that a hundred a second is what comes out and not what goes in. */
    private static final double FASTER = 1.25;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ENGINE_AT_ONCE = 200;

    private final int calls;
    private final int perSecond;
    private final Duration time;
    private final Script script;
    private final SpokenPrompts prompts;
    private final Tapes tapes;
    private final TalkSettings settings;

    private final List<Call> placed = Collections.synchronizedList(new ArrayList<>());
    private final List<Overheard> compared = Collections.synchronizedList(new ArrayList<>());

    CallsDrill(
            int calls,
            int perSecond,
            Duration time,
            Script script,
            SpokenPrompts prompts,
            Tapes tapes,
            TalkSettings settings) {
        this.calls = calls;
        this.perSecond = perSecond;
        this.time = time;
        this.script = script;
        this.prompts = prompts;
        this.tapes = tapes;
        this.settings = settings;
    }

    CallsReport run(int near, int far) throws SipException, IOException, InterruptedException {
        try (Apart speech = Apart.start(SpeechEngines.class);
                Apart citizens = Apart.start(Citizens.class, far, near, calls);
                SoundEngine sounds = Ends.OURS.sounds();
                SipLine line = new SipLine(Ends.OURS.trunk(near, far, calls, (int) (perSecond * FASTER)), sounds)) {
            Engines engines = engines(speech.line());
            SpokenPrompts spoken = prompts.by(engines);
            renderAhead(spoken);
            citizens.line();
            talk(line, engines, spoken, WARM_UP_CALLS, WARM_UP, new Tally());
            compared.clear();
            sounds.lateness().clear();
            return measure(line, sounds, engines, spoken).with(citizens.letGo());
        }
    }

    /** As before a round: nobody waits for an engine before the first word. */
    private void renderAhead(SpokenPrompts spoken) {
        spoken.prepare(script.fixedPrompts());
        for (int number = 0; number < FAMILY_NAMES.length(); number++)
            spoken.prepare(new Dialogue(script, household(number)).begin().prompts());
    }

    private Measured measure(SipLine line, SoundEngine sounds, Engines engines, SpokenPrompts spoken)
            throws InterruptedException {
        Tally tally = new Tally();
        long cpu = cpu();
        long paused = paused();
        long begun = System.nanoTime();
        Talk talk = talk(line, engines, spoken, calls, time, tally);
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Measured(
                calls,
                talk.atOnce(),
                talk.setUps(),
                sounds.lateness().millisAt(0.5),
                sounds.lateness().millisAt(0.99),
                sounds.goesFirst(),
                (cpu() - cpu) / 1e9 / seconds,
                paused() - paused,
                talk.reply(),
                tally,
                compared.stream().flatMap(one -> one.likeness().stream()).toList());
    }

    private Talk talk(SipLine line, Engines engines, SpokenPrompts spoken, int number, Duration time, Tally tally)
            throws InterruptedException {
        placed.clear();
        Conversations conversations = new Conversations(
                new Overhearing(line, tally),
                name -> Optional.of(script),
                engines.transcriber(),
                AnswerReader.NONE,
                spoken,
                tapes,
                Alarm::none,
                settings);
        long begun = System.nanoTime();
        for (int each = 0; each < number; each++) conversations.call(order(each), new Counting(tally));
        await(() -> tally.answeredCalls() + tally.endedCalls() >= number, PATIENCE);
        double setUps = tally.answeredCalls() / ((tally.lastAnswer() - begun) / 1e9);
        Thread.sleep(time);
        long atOnce = tally.answeredCalls() - tally.endedCalls();
        List.copyOf(placed).forEach(Call::end);
        await(() -> tally.records() >= number, PATIENCE);
        return new Talk(setUps, atOnce, conversations.pace().quantile(0.95));
    }

    private record Talk(double setUps, long atOnce, Duration reply) {}

    /** The line, with an ear on every call. */
    private final class Overhearing implements CallGateway {

        private final SipLine line;
        private final Tally tally;

        Overhearing(SipLine line, Tally tally) {
            this.line = line;
            this.tally = tally;
        }

        /** One at a time, as {@link Conversations} asks for it. */
        @Override
        public Call place(String number, CallNews news) {
            Overheard ear = new Overheard(news, tally, placed.size() % COMPARED == 0);
            if (ear.isCompared()) compared.add(ear);
            Call call = line.place(number, ear);
            ear.on(call);
            placed.add(call);
            return call;
        }

        @Override
        public Duration backlog() {
            return line.backlog();
        }
    }

    private CallOrder order(int number) {
        return new CallOrder(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "",
                "02262%05d".formatted(number),
                household(number),
                script.name());
    }

    private static final String FAMILY_NAMES = "가나다라마바사아자차";

    private static Household household(int number) {
        return new Household(
                "시험" + FAMILY_NAMES.charAt(number % FAMILY_NAMES.length()),
                1945,
                "행복아파트 3동",
                List.of(),
                "행복동 행정복지센터",
                "이주무",
                "0212034567",
                "ko");
    }

    private static Engines engines(String url) {
        return OpenAiEngines.engines(new InferenceSettings(
                new Listening(url, new Key(""), "stand-in", "ko", Duration.ofSeconds(6), ENGINE_AT_ONCE, 0.8),
                new Speaking(url, new Key(""), "stand-in", "stand-in", Duration.ofSeconds(30), 16, 8_000),
                new Reading(
                        url, new Key(""), "stand-in", Duration.ofMillis(400), ENGINE_AT_ONCE, Duration.ofMinutes(1))));
    }

    private static void await(BooleanSupplier until, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!until.getAsBoolean() && System.nanoTime() < end) Thread.sleep(1);
    }

    private static long cpu() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElse(0L);
    }

    /** Milliseconds in which everything stood still for the collector. */
    private static long paused() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(each -> !each.getName().contains("Cycles"))
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }

    private record Counting(Tally tally) implements CallReports {

        @Override
        public void ringing() {}

        @Override
        public void answered() {}

        @Override
        public void ended(CallReport report) {
            tally.reported(report);
        }
    }
}
