package kr.dolbom.outreach.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import kr.dolbom.inference.Engines;
import kr.dolbom.inference.Sound;
import kr.dolbom.inference.Speaker;
import kr.dolbom.inference.Transcript;
import kr.dolbom.kernel.Pack;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.outreach.campaign.dialling.CallOrder;
import kr.dolbom.outreach.campaign.dialling.CallReport;
import kr.dolbom.outreach.campaign.dialling.CallReports;
import kr.dolbom.outreach.dialogue.AnswerReader;
import kr.dolbom.outreach.dialogue.AnswerReader.Proposal;
import kr.dolbom.outreach.dialogue.CalledBack;
import kr.dolbom.outreach.dialogue.Danger;
import kr.dolbom.outreach.dialogue.Household;
import kr.dolbom.outreach.dialogue.Reading;
import kr.dolbom.outreach.dialogue.Record;
import kr.dolbom.outreach.dialogue.Reply;
import kr.dolbom.outreach.dialogue.Scripts;
import kr.dolbom.outreach.dialogue.WhoAnswered;
import kr.dolbom.outreach.line.Ending;
import kr.dolbom.outreach.line.Ending.Outcome;
import kr.dolbom.outreach.recording.Tape;
import kr.dolbom.outreach.sound.Frame;
import kr.dolbom.outreach.talk.drill.TextInSound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A call frame by frame; the stand-ins for engines speak and hear text in sound. */
@Timeout(30)
class ConversationsTests {

    private static final Scripts SCRIPTS = new Scripts(Pack.allIn(Path.of("packs")));
    private static final Household HOUSEHOLD =
            new Household("김순자", 1948, "행복아파트 3동", List.of(), "행복동 행정복지센터", "이주무", "02-120-1234", "ko");

    private final FakeLine line = new FakeLine();
    private final Reports reports = new Reports();
    private final List<String> alarms = new CopyOnWriteArrayList<>();
    private final AtomicInteger framesTaped = new AtomicInteger();
    private final CompletableFuture<Boolean> tapeEnded = new CompletableFuture<>();
    private volatile boolean engineIsDown;
    private volatile AnswerReader reader = AnswerReader.NONE;

    @Test
    void aWholeCallIsHeardWordByWord() throws Exception {
        answer();
        identify();
        line.listen();
        reply("네, 허리가 아파서 석 달째 일을 못 나가요");
        line.listen();
        line.press('2');
        line.listen();
        line.news().ended(Ending.answered());
        CallReport report = reports.ended();
        Record record = report.record().orElseThrow();
        assertThat(report.ending().outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(record.whoAnswered()).isEqualTo(WhoAnswered.THE_PERSON);
        assertThat(words(record)).contains("네, 허리가 아파서 석 달째 일을 못 나가요");
        assertThat(record.completed()).isFalse();
        assertThat(record.lastQuestion()).contains("money");
        assertThat(tapeEnded.get(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theSecondInTheRecordingIsWhereTheWordsAre() throws Exception {
        answer();
        line.listen();
        int before = framesTaped.get();
        reply("네, 접니다");
        line.awaitPrompt();
        line.news().ended(Ending.answered());
        Reply reply = reports.ended().record().orElseThrow().replies().getFirst();
        assertThat(reply.words()).isEqualTo("네, 접니다");
        long from = reply.from().toMillis() - before * (long) Frame.MILLIS;
        assertThat(from).isBetween(300L, 460L);
        assertThat(reply.to().minus(reply.from()).toMillis())
                .isBetween(TextInSound.say("네, 접니다").length / 8L - 100, TextInSound.say("네, 접니다").length / 8L + 60);
    }

    @Test
    void whatTheLawWantsSaidIsHeardToItsEnd() throws Exception {
        answer();
        line.awaitPrompt();
        line.say("누구세요");
        assertThat(line.isPlaying()).isTrue();
        line.press('1');
        assertThat(line.isPlaying()).isTrue();
        line.listen();
        line.quiet(40);
        line.awaitPrompt();
        assertThat(line.said.getLast()).contains("태어나신 분");
    }

    @Test
    void aPromptStopsSoonAfterTheCitizenStarts() throws Exception {
        answer();
        line.listen();
        reply("네");
        line.awaitPrompt();
        line.quiet(500);
        int before = line.framesOfPrompt;
        line.say("네 맞습니다 제가 그해에 태어났어요");
        assertThat(line.isPlaying()).isFalse();
        assertThat((line.framesOfPrompt - before) * Frame.MILLIS).isLessThanOrEqualTo(220);
    }

    @Test
    void aPoliteYesOverThePromptMakesItPauseAndGoOn() throws Exception {
        answer();
        line.listen();
        reply("네");
        line.awaitPrompt();
        line.quiet(500);
        int prompts = line.said.size();
        line.speak(Arrays.copyOf(TextInSound.say("네 그렇죠 네 그렇죠"), Frame.RATE / 4));
        assertThat(line.isPlaying()).isFalse();
        line.quiet(600);
        assertThat(line.isPlaying()).isTrue();
        assertThat(line.said).hasSize(prompts + 1);
    }

    @Test
    void silenceIsAskedAgain() throws Exception {
        answer();
        line.listen();
        line.quiet(6_200);
        line.awaitPrompt();
        assertThat(line.said.getLast()).contains("듣고 계신가요");
    }

    @Test
    void withoutAnEngineThatHearsTheCallGoesOnByKeys() throws Exception {
        engineIsDown = true;
        answer();
        line.listen();
        reply("네, 접니다");
        line.awaitPrompt();
        assertThat(line.said.getLast()).contains("잘 들리지 않았습니다").contains("일번");
        line.press('1');
        line.awaitPrompt();
        assertThat(line.said.getLast()).contains("태어나신");
    }

    @Test
    void aModelIsAskedInThePauseSoThatNobodyWaitsForIt() throws Exception {
        reader = (asked, words) -> {
            try {
                Thread.sleep(350);
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
            return Optional.of(new Proposal(Reading.YES, Optional.empty(), "호박 뿌리"));
        };
        answer();
        identify();
        line.listen();
        line.quiet(300);
        line.say("호박 뿌리 같은 셈이지요");
        line.quiet(500);
        Thread.sleep(500);
        long begun = System.nanoTime();
        line.quiet(500);
        line.awaitPrompt();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(300));
        line.news().ended(Ending.answered());
        Reply reply = reports.ended().record().orElseThrow().replies().getLast();
        assertThat(reply.reading()).isEqualTo(Reading.YES);
        assertThat(reply.quote()).contains("호박 뿌리");
    }

    @Test
    void wordsOfDangerReachAPersonAtOnce() throws Exception {
        answer();
        identify();
        line.listen();
        reply("빚 때문에 죽고 싶어요");
        line.listen();
        for (int tries = 0; line.handedOver.isEmpty() && tries < 1_000; tries++) Thread.sleep(1);
        assertThat(line.said.getLast()).contains("일공구번");
        assertThat(line.handedOver).containsExactly("021201234");
        awaitAlarms(2);
        assertThat(alarms).containsExactly("SELF_HARM 빚 때문에 죽고 싶어요", "SELF_HARM reached a person");
        assertThat(line.ended).isFalse();
        line.news().ended(Ending.answered());
        assertThat(reports.ended().record().orElseThrow().danger()).contains(Danger.SELF_HARM);
    }

    @Test
    void officersHearThatACitizenInDangerWasGoneBeforeAnybodyCame() throws Exception {
        answer();
        identify();
        line.listen();
        reply("빚 때문에 죽고 싶어요");
        awaitAlarms(1);
        line.news().ended(Ending.answered());
        awaitAlarms(2);
        assertThat(alarms).containsExactly("SELF_HARM 빚 때문에 죽고 싶어요", "SELF_HARM reached nobody");
    }

    private void awaitAlarms(int count) throws InterruptedException {
        for (int tries = 0; alarms.size() < count && tries < 2_000; tries++) Thread.sleep(1);
    }

    @Test
    void aMachineTalksOnRightAway() throws Exception {
        start();
        line.news().answered();
        for (int tries = 0; framesTaped.get() == 0 && tries < 1_000; tries++) {
            line.quiet(20);
            Thread.sleep(1);
        }
        // It talks on until it is talked to: how soon that is heard is the machine's affair.
        for (int times = 0; !line.isPlaying() && times < 20; times++)
            line.say("지금은 전화를 받을 수 없습니다. 삐 소리가 난 뒤에 말씀해 주세요. 연결된 뒤에는 통화료가 부과됩니다.");
        line.listen();
        CallReport report = reports.ended();
        assertThat(report.record().orElseThrow().whoAnswered()).isEqualTo(WhoAnswered.MACHINE);
        assertThat(line.ended).isTrue();
    }

    @Test
    void aCallNobodyTakesHasNoRecord() throws Exception {
        start();
        line.news().ended(Ending.of(Outcome.BUSY));
        assertThat(reports.ended()).isEqualTo(CallReport.of(Ending.of(Outcome.BUSY)));
    }

    @Test
    void nobodyIsCalledWhomNothingCouldBeSaidTo() throws Exception {
        Optional<Speaker> none = Optional.empty();
        conversations(none).call(order(), reports);
        assertThat(reports.ended().ending().outcome()).isEqualTo(Outcome.LINE_FAILED);
    }

    @Test
    void aCampaignWithoutVoiceOrRecordingsIsToldWhichSentenceIsMissing() {
        try {
            prompts(Optional.empty()).require(SCRIPTS.find("first-counselling").orElseThrow(), HOUSEHOLD);
        } catch (Problem problem) {
            assertThat(problem.code()).isEqualTo(Code.PROMPT_UNSPEAKABLE);
            assertThat(problem.text()).contains("WAV", "dolbom.inference.speaking.url");
            return;
        }
        throw new AssertionError("it would have begun");
    }

    @Test
    void whoCallsBackIsCounselledOnTheSameCall() throws Exception {
        callsBack();
        line.press('1');
        line.listen();
        assertThat(line.said.getLast()).contains("김순자 님");
        reply("네");
        line.listen();
        reply("네, 맞아요");
        line.awaitPrompt();
        line.news().ended(Ending.answered());
        assertThat(reports.ended().record().orElseThrow().identityConfirmed()).isTrue();
        assertThat(framesTaped.get()).isPositive();
    }

    @Test
    void whoCallsBackReachesAPersonByAWord() throws Exception {
        callsBack();
        reply("사람이랑 통화할래요");
        line.listen();
        for (int tries = 0; line.handedOver.isEmpty() && tries < 1_000; tries++) Thread.sleep(1);
        assertThat(line.handedOver).containsExactly("021201234");
        line.news().ended(Ending.answered());
        assertThat(reports.ended().record().orElseThrow().callBack()).isEmpty();
    }

    private void callsBack() throws Exception {
        CalledBack choices = new CalledBack(
                SCRIPTS.find("first-counselling").orElseThrow(),
                HOUSEHOLD,
                Optional.empty(),
                new CalledBack.Caller(true, true, true, ""),
                AnswerReader.NONE);
        line.place("", conversations(Optional.of(new TextSpeaker())).lead(order(), reports, choices, line, true));
        line.news().answered();
        line.listen();
        assertThat(line.said.getFirst()).contains("인공지능");
    }

    private void answer() throws Exception {
        start();
        line.news().answered();
        // Silence until it speaks: how soon its thread begins to listen is the machine's affair.
        for (int tries = 0; !line.isPlaying() && tries < 5_000; tries++) {
            line.quiet(20);
            Thread.sleep(1);
        }
    }

    private void start() {
        conversations(Optional.of(new TextSpeaker())).call(order(), reports);
        line.news();
    }

    private void identify() throws InterruptedException {
        line.listen();
        reply("네");
        line.listen();
        reply("네, 맞아요");
    }

    private void reply(String words) {
        line.quiet(300);
        line.say(words);
        line.quiet(1_000);
    }

    private static List<String> words(Record record) {
        return record.replies().stream().map(Reply::words).collect(Collectors.toList());
    }

    private Conversations conversations(Optional<Speaker> speaker) {
        return new Conversations(
                line,
                SCRIPTS::find,
                Optional.of(this::transcribe),
                reader,
                prompts(speaker),
                order -> new CountingTape(),
                () -> alarm,
                settings());
    }

    private final Alarm alarm = new Alarm() {
        @Override
        public void raise(CallOrder order, Danger danger, String words) {
            alarms.add(danger + " " + words);
        }

        @Override
        public void putThrough(CallOrder order, Danger danger, boolean reached) {
            alarms.add(danger + (reached ? " reached a person" : " reached nobody"));
        }
    };

    private SpokenPrompts prompts(Optional<Speaker> speaker) {
        return new SpokenPrompts(
                new Engines(Optional.empty(), speaker, Optional.empty()),
                new RecordedPrompts(Path.of("there/is/none")),
                PromptStore.none(),
                settings());
    }

    private Transcript transcribe(Sound sound, String hint) {
        if (engineIsDown) throw new Problem(Code.ENGINE_UNREACHABLE, "127.0.0.1");
        String words = TextInSound.hear(sound.samples()).stream()
                .map(TextInSound.Text::words)
                .collect(Collectors.joining(" "));
        return new Transcript(words, 0.9);
    }

    private static TalkSettings settings() {
        return new TalkSettings(
                Duration.ofMillis(400),
                Duration.ofMillis(160),
                Duration.ofMillis(160),
                Duration.ofMillis(1_200),
                Duration.ofSeconds(4),
                Duration.ofSeconds(40),
                Duration.ofMinutes(15),
                Duration.ofSeconds(5),
                "연결되지 않았습니다.",
                "",
                "");
    }

    private static CallOrder order() {
        return new CallOrder(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "",
                "01012341234",
                HOUSEHOLD,
                "first-counselling");
    }

    private static final class TextSpeaker implements Speaker {

        @Override
        public Sound speak(String text, String voice) {
            return new Sound(TextInSound.say(text));
        }

        @Override
        public String signature(String voice) {
            return "text in sound";
        }
    }

    private final class CountingTape implements Tape {

        @Override
        public void add(short[] ours, short[] theirs) {
            framesTaped.incrementAndGet();
        }

        @Override
        public void end() {
            tapeEnded.complete(true);
        }
    }

    private static final class Reports implements CallReports {

        private final CompletableFuture<CallReport> ended = new CompletableFuture<>();
        private final List<CallReport> all = new ArrayList<>();

        @Override
        public void ringing() {}

        @Override
        public void answered() {}

        @Override
        public void ended(CallReport report) {
            all.add(report);
            ended.complete(report);
        }

        CallReport ended() throws Exception {
            CallReport report = ended.get(10, TimeUnit.SECONDS);
            assertThat(all).hasSize(1);
            return report;
        }
    }
}
