package kr.dolbom.outreach.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.kernel.Pack;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.outreach.campaign.dialling.CallBacks.Taken;
import kr.dolbom.outreach.campaign.dialling.CallOrder;
import kr.dolbom.outreach.campaign.dialling.CallReport;
import kr.dolbom.outreach.campaign.dialling.CallReports;
import kr.dolbom.outreach.dialogue.AnswerReader;
import kr.dolbom.outreach.dialogue.Conversation;
import kr.dolbom.outreach.dialogue.Heard;
import kr.dolbom.outreach.dialogue.Household;
import kr.dolbom.outreach.dialogue.Move;
import kr.dolbom.outreach.dialogue.Record;
import kr.dolbom.outreach.dialogue.Script;
import kr.dolbom.outreach.dialogue.Scripts;
import kr.dolbom.outreach.line.Call;
import kr.dolbom.outreach.line.CallNews;
import kr.dolbom.outreach.line.CallSound;
import kr.dolbom.outreach.line.Ending;
import kr.dolbom.outreach.line.TrunkSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ReceptionTests {

    private static final Scripts SCRIPTS = new Scripts(Pack.allIn(Path.of("packs")));
    private static final UUID HOUSEHOLD = UUID.randomUUID();
    private static final String CITIZEN = "01012345678";
    private static final Household LISTED =
            new Household("김순자", 1948, "행복아파트 3동", List.of("전기요금 체납"), "가람동 주민센터", "이주무", "02-2620-3333", "ko");

    private final House house = new House();
    private final Line line = new Line();
    private final Reception reception = new Reception(house, AnswerReader.NONE, trunks());

    @Test
    void aHouseholdStillToBeCounselledIsTakenAndMayBeCounselledAtOnce() {
        house.waiting = true;
        ring(Optional.of(CITIZEN));
        assertThat(house.taped).isTrue();
        assertThat(said()).contains("가람동 주민센터", "녹음", "1번").doesNotContain("김순자", "체납", "전기");
        hear(new Heard.Key('1', Duration.ZERO));
        assertThat(said()).contains("김순자 님");
        end();
        assertThat(house.ends).hasSize(1);
        assertThat(house.told).containsExactly(HOUSEHOLD);
    }

    @Test
    void whoWasCounselledOrIsBeingCalledReachesTheOfficeThatCalled() {
        ring(Optional.of(CITIZEN));
        assertThat(house.taped).isFalse();
        assertThat(said()).contains("가람동 주민센터").doesNotContain("1번");
        hear(new Heard.Key('2', Duration.ZERO));
        assertThat(house.move)
                .isInstanceOfSatisfying(
                        Move.PutThrough.class, move -> assertThat(move.number()).isEqualTo("02-2620-3333"));
        end();
        assertThat(house.told).containsExactly(HOUSEHOLD);
    }

    @Test
    void aStrangerReachesThePersonOfTheLineAndLeavesNoTrace() {
        ring(Optional.of("0311234567"));
        assertThat(said()).contains("시청 복지과");
        hear(new Heard.Key('2', Duration.ZERO));
        assertThat(house.move)
                .isInstanceOfSatisfying(
                        Move.PutThrough.class, move -> assertThat(move.number()).isEqualTo("02-2620-1111"));
        end();
        assertThat(house.told).isEmpty();
        assertThat(house.taped).isFalse();
    }

    @Test
    void whoRefusesIsPutOnTheListThoughNobodyKnowsThem() {
        ring(Optional.of("0311234567"));
        hear(new Heard.Key('9', Duration.ZERO));
        hear(new Heard.Key('1', Duration.ZERO));
        end();
        assertThat(house.refused).containsExactly("0311234567");
    }

    @Test
    void aWithheldNumberCannotBeRefusedFor() {
        ring(Optional.empty());
        assertThat(said()).contains("2번").doesNotContain("9번");
    }

    @Test
    void withoutAVoiceTheCallerIsPutThroughAndTheHouseholdIsGivenBack() throws Exception {
        house.waiting = true;
        house.mute = true;
        CallNews news = reception.rings("kt", Optional.of(CITIZEN), line).orElseThrow();
        assertThat(house.ends).hasSize(1);
        news.answered();
        news.played();
        assertThat(line.handedTo.get(5, java.util.concurrent.TimeUnit.SECONDS)).isEqualTo("0226203333");
    }

    @Test
    void aLineWithoutAPersonIsBusy() {
        assertThat(reception.rings("other", Optional.empty(), line)).isEmpty();
    }

    private void ring(Optional<String> caller) {
        assertThat(reception.rings("kt", caller, line)).isPresent();
    }

    private String said() {
        return String.join(" ", house.move.prompts());
    }

    private void hear(Heard heard) {
        house.move = house.conversation.orElseThrow().hear(heard);
    }

    private void end() {
        Record record = house.conversation.orElseThrow().record();
        house.reports
                .orElseThrow()
                .ended(new CallReport(Ending.answered(), Optional.of(record), Duration.ofSeconds(9)));
    }

    private static TrunkSettings trunks() {
        return new Binder(new MapConfigurationPropertySource(Map.of(
                        "dolbom.outreach.trunks.kt.proxy", "192.0.2.1",
                        "dolbom.outreach.trunks.kt.sender", "16002129",
                        "dolbom.outreach.trunks.kt.local-address", "192.0.2.10",
                        "dolbom.outreach.trunks.kt.person", "02-2620-1111",
                        "dolbom.outreach.trunks.kt.office", "시청 복지과")))
                .bind("dolbom.outreach", TrunkSettings.class)
                .get();
    }

    /** Remembers whom it was given. */
    private static final class House implements Switchboard {

        private final Map<String, Office> called = new HashMap<>(Map.of(
                CITIZEN,
                new Office(
                        Optional.of(new Office.Called(HOUSEHOLD, UUID.randomUUID(), "구청")),
                        "가람동 주민센터",
                        "02-2620-3333",
                        true,
                        "")));
        private final List<CallReport> ends = new ArrayList<>();
        private final List<UUID> told = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();
        private boolean waiting;
        private boolean mute;
        private boolean taped;
        private Optional<Conversation> conversation = Optional.empty();
        private Optional<CallReports> reports = Optional.empty();
        private Move move = new Move.Close(List.of());

        @Override
        public Optional<Office> office(String caller) {
            return Optional.ofNullable(called.get(caller));
        }

        @Override
        public Optional<Taken> take(String caller) {
            if (!waiting) return Optional.empty();
            CallOrder order = new CallOrder(
                    UUID.randomUUID(), HOUSEHOLD, UUID.randomUUID(), "구청", caller, LISTED, "first-counselling");
            return Optional.of(new Taken(order, new CallReports() {
                @Override
                public void ringing() {}

                @Override
                public void answered() {}

                @Override
                public void ended(CallReport report) {
                    ends.add(report);
                }
            }));
        }

        @Override
        public Optional<Record> brokenOff(UUID household) {
            return Optional.empty();
        }

        @Override
        public Script script(String name) {
            return SCRIPTS.find(name).orElseThrow();
        }

        @Override
        public CallNews lead(CallOrder order, CallReports to, Conversation leads, Call call, boolean onTape) {
            if (mute) throw new Problem(Code.PROMPT_UNSPEAKABLE, "안녕하세요", "", "recorded");
            conversation = Optional.of(leads);
            reports = Optional.of(to);
            taped = onTape;
            move = leads.begin();
            return new Welcome(call, new short[160], "");
        }

        @Override
        public void refuse(String number) {
            refused.add(number);
        }

        @Override
        public void tell(UUID household, Map<String, String> details) {
            told.add(household);
        }

        @Override
        public String hours() {
            return "평일 9시부터 18시까지";
        }
    }

    private static final class Line implements Call, CallSound {

        private final java.util.concurrent.CompletableFuture<String> handedTo =
                new java.util.concurrent.CompletableFuture<>();

        @Override
        public CallSound sound() {
            return this;
        }

        @Override
        public void end() {}

        @Override
        public void handOver(String number) {
            handedTo.complete(number);
        }

        @Override
        public void play(short[] samples) {}

        @Override
        public void stop() {}

        @Override
        public boolean isPlaying() {
            return false;
        }

        @Override
        public void press(String pressed) {}
    }
}
