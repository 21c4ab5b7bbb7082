package kr.dolbom.outreach.talk.drill;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.sip.SipException;
import kr.dolbom.inference.Engines;
import kr.dolbom.outreach.campaign.dialling.CallOrder;
import kr.dolbom.outreach.campaign.dialling.CallReport;
import kr.dolbom.outreach.campaign.dialling.CallReports;
import kr.dolbom.outreach.dialogue.Household;
import kr.dolbom.outreach.dialogue.Script;
import kr.dolbom.outreach.line.SoundEngine;
import kr.dolbom.outreach.line.Trunk;
import kr.dolbom.outreach.line.sip.SipLine;
import kr.dolbom.outreach.recording.Tapes;
import kr.dolbom.outreach.talk.Conversations;
import kr.dolbom.outreach.talk.SpokenPrompts;
import kr.dolbom.outreach.talk.TalkSettings;

/** Calls forty people over real SIP and RTP on the machine's own address, and keeps what came of each call. */
final class HouseholdsDrill {

    private static final int SIGNAL_PORT = 26_060;
    private static final int SOUND_PORT = 26_100;
    private static final Duration LONGEST = Duration.ofMinutes(6);

    private final Script script;
    private final Engines engines;
    private final SpokenPrompts prompts;
    private final Tapes tapes;
    private final TalkSettings settings;
    private final Consumer<String> print;
    private final Stopwatch watch = new Stopwatch();
    private final List<String> alarms = new CopyOnWriteArrayList<>();

    HouseholdsDrill(
            Script script,
            Engines engines,
            SpokenPrompts prompts,
            Tapes tapes,
            TalkSettings settings,
            Consumer<String> print) {
        this.script = script;
        this.engines = engines;
        this.prompts = prompts;
        this.tapes = tapes;
        this.settings = settings;
        this.print = print;
    }

    /** One call: who was called, what was ordered, what was reported. */
    record Called(Citizen citizen, CallOrder order, CompletableFuture<CallReport> report) {}

    Stopwatch watch() {
        return watch;
    }

    /** Attempts whose danger was told while they went on. */
    List<String> alarms() {
        return alarms;
    }

    List<Called> run(Duration between) throws SipException, InterruptedException, IOException {
        List<Called> called = new ArrayList<>();
        Map<String, Citizen> byNumber = new LinkedHashMap<>();
        for (Person person : People40.all()) {
            Citizen citizen = new Citizen(person, watch);
            String number = "0700000%04d".formatted(byNumber.size() + 1);
            byNumber.put(number, citizen);
            called.add(new Called(citizen, order(number, byNumber.size()), new CompletableFuture<>()));
        }
        SoundEngine sounds = new SoundEngine(InetAddress.getLoopbackAddress(), SOUND_PORT, SOUND_PORT + 998);
        try (Telephones telephones = new Telephones(SIGNAL_PORT, SOUND_PORT + 1_000, byNumber);
                SipLine line = new SipLine(trunk(), sounds)) {
            Conversations conversations = new Conversations(
                    line,
                    name -> Optional.of(script),
                    engines.transcriber(),
                    prompts,
                    tapes,
                    (order, danger, words) -> alarms.add(order.attempt() + " " + danger),
                    settings);
            for (Called one : called) {
                conversations.call(one.order(), new Keeping(one.report()));
                Thread.sleep(between);
            }
            await(called);
        } finally {
            sounds.close();
        }
        return called;
    }

    private void await(List<Called> called) throws InterruptedException {
        long until = System.nanoTime() + LONGEST.toNanos();
        for (Called one : called) {
            try {
                one.report().get(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException notEnded) {
                print.accept("끝나지 않은 통화: " + one.citizen().person().who());
            } catch (ExecutionException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private static CallOrder order(String number, int at) {
        Household household = new Household(
                "시험" + "가나다라마바사아자차".charAt(at % 10),
                1940 + at,
                "행복아파트 3동",
                List.of(),
                "행복동 행정복지센터",
                "이주무",
                "0212034567",
                "ko");
        return new CallOrder(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "", number, household, "first-counselling");
    }

    private static Trunk trunk() {
        return new Trunk(
                "127.0.0.1",
                SIGNAL_PORT,
                Trunk.Transport.UDP,
                "16002129",
                "",
                "127.0.0.1",
                SIGNAL_PORT + 1,
                Duration.ofSeconds(8));
    }

    private record Keeping(CompletableFuture<CallReport> report) implements CallReports {

        @Override
        public void ringing() {}

        @Override
        public void answered() {}

        @Override
        public void ended(CallReport ended) {
            if (!report.complete(ended)) throw new IllegalStateException("a call ended twice");
        }
    }
}
