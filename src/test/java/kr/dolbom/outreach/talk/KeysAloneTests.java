package kr.dolbom.outreach.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kr.dolbom.inference.Engines;
import kr.dolbom.inference.Sound;
import kr.dolbom.kernel.Pack;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.outreach.campaign.dialling.CallOrder;
import kr.dolbom.outreach.campaign.dialling.CallReport;
import kr.dolbom.outreach.campaign.dialling.CallReports;
import kr.dolbom.outreach.dialogue.AnswerReader;
import kr.dolbom.outreach.dialogue.Danger;
import kr.dolbom.outreach.dialogue.Domain;
import kr.dolbom.outreach.dialogue.Household;
import kr.dolbom.outreach.dialogue.Need;
import kr.dolbom.outreach.dialogue.Record;
import kr.dolbom.outreach.dialogue.Script;
import kr.dolbom.outreach.dialogue.Scripts;
import kr.dolbom.outreach.dialogue.WhoAnswered;
import kr.dolbom.outreach.line.Ending;
import kr.dolbom.outreach.recording.Tape;
import kr.dolbom.outreach.talk.drill.TextInSound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole calls with what an office has recorded and the keys of a telephone; no engine speaks and none hears. */
@Timeout(60)
@SuppressWarnings("NullAway.Init") // Made anew before each test.
class KeysAloneTests {

    private static final String NAME = "first-counselling-keys";
    private static final Scripts SCRIPTS = new Scripts(Pack.allIn(Path.of("packs")));
    private static final Script SCRIPT = SCRIPTS.find(NAME).orElseThrow();
    private static final Household HOUSEHOLD =
            new Household("김순자", 1948, "행복아파트 3동", List.of("단전"), "행복동 행정복지센터", "이주무", "02-120-1234", "ko");

    @TempDir
    Path folder;

    private final FakeLine line = new FakeLine();
    private final CompletableFuture<CallReport> ended = new CompletableFuture<>();
    private final List<String> alarms = new CopyOnWriteArrayList<>();
    private final AtomicInteger taped = new AtomicInteger();
    private RecordedPrompts recorded;

    @BeforeEach
    void record() {
        recorded = new RecordedPrompts(folder);
        for (Recordable one : sentences())
            recorded.keep(NAME, one.name(), one.words(), new Sound(TextInSound.say(one.words())));
    }

    @Test
    void noSentenceHoldsWhatARecordingCannotSay() {
        assertThat(SCRIPT.texts().values())
                .allSatisfy(texts -> assertThat(texts).noneMatch(text -> text.contains("{")));
        prompts().require(SCRIPT, HOUSEHOLD);
    }

    @Test
    void aMissingSentenceIsNamedBeforeAnybodyIsCalled() {
        Recordable missing = sentences().get(3);
        recorded.remove(NAME, missing.name());
        assertThatThrownBy(() -> prompts().require(SCRIPT, HOUSEHOLD))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo(Code.PROMPT_UNSPEAKABLE);
                    assertThat(problem.text()).contains(missing.words());
                });
    }

    @Test
    void aWholeCallIsCounselledByKeysToItsEnd() throws Exception {
        answer();
        press("1", "2", "2", "1", "1", "2", "2", "2", "2", "1");
        line.listen();
        Record record = report();
        assertThat(record.whoAnswered()).isEqualTo(WhoAnswered.THE_PERSON);
        assertThat(record.facts()).containsEntry("identity", "번호로만");
        assertThat(record.completed()).isTrue();
        assertThat(record.needs()).containsEntry(Domain.HEALTH, Need.YES).containsEntry(Domain.MONEY, Need.YES);
        assertThat(record.needs()).containsEntry(Domain.WORK, Need.NO).containsEntry(Domain.LONELINESS, Need.NO);
        assertThat(record.callBack().orElseThrow().wanted()).isTrue();
        assertThat(record.replies())
                .extracting("key")
                .containsExactly("1", "2", "2", "1", "1", "2", "2", "2", "2", "1");
        assertThat(line.said.getFirst()).contains("인공지능").contains("주민등록번호");
        assertThat(line.said).noneMatch(said -> said.contains("김순자") || said.contains("1948"));
        assertThat(taped.get()).isPositive();
        assertThat(alarms).isEmpty();
    }

    @Test
    void whoIsNotThePersonIsAskedNothing() throws Exception {
        answer();
        press("2");
        line.listen();
        assertThat(report().whoAnswered()).isEqualTo(WhoAnswered.SOMEBODY_ELSE);
    }

    @Test
    void aDangerThatIsPressedReachesAPersonAtOnce() throws Exception {
        answer();
        press("1", "2", "2", "2", "2", "2", "2", "2", "1", "1");
        line.listen();
        for (int tries = 0; line.handedOver.isEmpty() && tries < 1_000; tries++) Thread.sleep(1);
        assertThat(line.said.getLast()).contains("자살예방");
        assertThat(line.handedOver).containsExactly("021201234");
        assertThat(alarms).containsExactly("SELF_HARM (번호를 눌러 알림)");
        line.news().ended(Ending.answered());
        assertThat(report().danger()).contains(Danger.SELF_HARM);
    }

    @Test
    void nineRefusesForEver() throws Exception {
        answer();
        press("9");
        line.listen();
        assertThat(report().optOut()).isTrue();
    }

    @Test
    void whoSpeaksInsteadIsToldToPress() throws Exception {
        answer();
        line.listen();
        line.quiet(300);
        line.say("네, 접니다");
        line.quiet(1_200);
        line.awaitPrompt();
        assertThat(line.said.getLast()).contains("번호를 눌러");
        line.press('1');
        line.awaitPrompt();
        line.news().ended(Ending.answered());
        assertThat(report().identityConfirmed()).isTrue();
    }

    private void press(String... keys) throws InterruptedException {
        for (String key : keys) {
            line.listen();
            line.press(key.charAt(0));
        }
    }

    private Record report() throws Exception {
        return ended.get(10, TimeUnit.SECONDS).record().orElseThrow();
    }

    private void answer() throws Exception {
        conversations().call(order(), reports());
        line.news().answered();
        // Silence until it speaks: how soon its thread begins to listen is the machine's affair.
        for (int tries = 0; !line.isPlaying() && tries < 5_000; tries++) {
            line.quiet(20);
            Thread.sleep(1);
        }
    }

    private static List<Recordable> sentences() {
        return Recordable.of(SCRIPT, settings().notReached());
    }

    private SpokenPrompts prompts() {
        return new SpokenPrompts(
                new Engines(Optional.empty(), Optional.empty(), Optional.empty()),
                recorded,
                PromptStore.none(),
                settings());
    }

    private Conversations conversations() {
        return new Conversations(
                line,
                SCRIPTS::find,
                Optional.empty(),
                AnswerReader.NONE,
                prompts(),
                order -> new Tape() {
                    @Override
                    public void add(short[] ours, short[] theirs) {
                        taped.incrementAndGet();
                    }

                    @Override
                    public void end() {}
                },
                () -> alarm,
                settings());
    }

    private final Alarm alarm = new Alarm() {
        @Override
        public void raise(CallOrder order, Danger danger, String words) {
            alarms.add(danger + " " + words);
        }

        @Override
        public void putThrough(CallOrder order, Danger danger, boolean reached) {}
    };

    private CallReports reports() {
        return new CallReports() {
            @Override
            public void ringing() {}

            @Override
            public void answered() {}

            @Override
            public void ended(CallReport report) {
                ended.complete(report);
            }
        };
    }

    static TalkSettings settings() {
        return new TalkSettings(
                Duration.ofMillis(400),
                Duration.ofMillis(120),
                Duration.ofMillis(160),
                Duration.ofMillis(1_200),
                Duration.ofSeconds(4),
                Duration.ofSeconds(40),
                Duration.ofMinutes(15),
                Duration.ofSeconds(5),
                "지금은 담당자와 연결되지 않았습니다. 담당자가 곧 다시 전화드리겠습니다.",
                "",
                "");
    }

    private static CallOrder order() {
        return new CallOrder(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "", "01012341234", HOUSEHOLD, NAME);
    }
}
