package kr.dolbom.outreach.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.outreach.line.Call;
import kr.dolbom.outreach.line.CallNews;
import kr.dolbom.outreach.line.CallSound;
import kr.dolbom.outreach.line.TrunkSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ReceptionTests {

    private static final UUID HOUSEHOLD = UUID.randomUUID();

    private final List<String> spoken = new ArrayList<>();
    private final List<AuditEvent> kept = new ArrayList<>();
    private final Map<String, Office> called =
            new HashMap<>(Map.of("01012345678", new Office(Optional.of(HOUSEHOLD), "가람동 주민센터", "02-2620-3333")));
    private final Line line = new Line();

    @Test
    void whoWasCalledReachesTheOfficeThatCalled() throws Exception {
        CallNews news =
                reception().rings("kt", Optional.of("01012345678"), line).orElseThrow();
        news.answered();
        assertThat(spoken.getFirst()).contains("가람동 주민센터");
        news.played();
        assertThat(line.awaitHandedTo()).isEqualTo("0226203333");
        news.handedOver(true);
        assertThat(kept).extracting(AuditEvent::subject).containsExactly(HOUSEHOLD.toString());
    }

    @Test
    void aStrangerReachesThePersonOfTheLineAndLeavesNoTrace() throws Exception {
        CallNews news = reception().rings("kt", Optional.of("0311234567"), line).orElseThrow();
        news.answered();
        news.played();
        assertThat(line.awaitHandedTo()).isEqualTo("0226201111");
        news.handedOver(true);
        assertThat(kept).isEmpty();
    }

    @Test
    void whereNobodyIsThereTheCallerHearsWhenAndWhere() {
        CallNews news =
                reception().rings("kt", Optional.of("01012345678"), line).orElseThrow();
        news.answered();
        news.handedOver(false);
        assertThat(line.played).hasSize(2);
        assertThat(spoken.getLast()).contains("02-2620-3333", "119", "129");
    }

    @Test
    void nothingSaidTellsOfAHousehold() {
        reception().rings("kt", Optional.of("01012345678"), line);
        assertThat(String.join("", spoken)).doesNotContain("복지", "위기", "체납", "상담", "1234");
    }

    @Test
    void withoutAVoiceTheCallerIsPutThroughAllTheSame() throws Exception {
        Reception mute = new Reception(
                number -> Optional.ofNullable(called.get(number)),
                text -> {
                    throw new Problem(Code.PROMPT_UNSPEAKABLE, text, "", "recorded");
                },
                trunks(),
                kept::add);
        CallNews news = mute.rings("kt", Optional.empty(), line).orElseThrow();
        news.answered();
        news.played();
        assertThat(line.awaitHandedTo()).isEqualTo("0226201111");
    }

    @Test
    void aLineWithoutAPersonIsBusy() {
        assertThat(reception().rings("other", Optional.empty(), line)).isEmpty();
    }

    private Reception reception() {
        return new Reception(
                number -> Optional.ofNullable(called.get(number)),
                text -> {
                    spoken.add(text);
                    return new short[160];
                },
                trunks(),
                kept::add);
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

    private static final class Line implements Call, CallSound {

        private final List<short[]> played = new ArrayList<>();
        private final java.util.concurrent.CompletableFuture<String> handedTo =
                new java.util.concurrent.CompletableFuture<>();

        String awaitHandedTo() throws Exception {
            return handedTo.get(5, java.util.concurrent.TimeUnit.SECONDS);
        }

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
        public void play(short[] samples) {
            played.add(samples);
        }

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
