package kr.dolbom.outreach.texting.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.outreach.texting.Delivery;
import kr.dolbom.outreach.texting.Handed;
import kr.dolbom.outreach.texting.Outgoing;
import kr.dolbom.outreach.texting.PhoneNumber;
import kr.dolbom.outreach.texting.Text;
import kr.dolbom.outreach.texting.provider.StandIn.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Outbox, carrier and results against a stand-in of the provider. */
class ProviderTests extends RunningProvider {

    @Test
    void approvedWordsGoWithTheirVariablesAndATextInTheirPlace() {
        UUID text = send();
        rounds.post();
        assertThat(is(text)).isEqualTo(Delivery.ACCEPTED);
        JsonNode sent = provider().taken.getFirst();
        JsonNode recipient = sent.path("recipientList").path(0);
        assertThat(sent.path("templateCode").asString()).isEqualTo("CALL01");
        assertThat(sent.path("senderKey").asString()).hasSize(40);
        assertThat(recipient.path("recipientNo").asString()).isEqualTo("01012345678");
        assertThat(recipient.path("templateParameter").path("이름").asString()).isEqualTo("김가온");
        assertThat(recipient.path("resendParameter").path("isResend").asBoolean())
                .isTrue();
        assertThat(recipient.path("resendParameter").path("resendType").asString())
                .isEqualTo("LMS");
        assertThat(recipient.path("resendParameter").path("resendSendNo").asString())
                .isEqualTo("16002129");
        assertThat(provider().keys).containsExactly(text.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETED, RSC01, DELIVERED",
        "FAILED, RSC04, DELIVERED",
        "FAILED, RSC05, FAILED",
        "FAILED, RSC01, FAILED",
        "FAILED, RSC03, ACCEPTED",
        "READY, RSC01, ACCEPTED"
    })
    void theResultIsAskedFor(String status, String resend, Delivery wanted) {
        UUID text = send();
        rounds.post();
        results.round();
        assertThat(is(text)).isEqualTo(Delivery.ACCEPTED);
        provider()
                .results
                .put(
                        "R1/1",
                        "{\"messageStatus\":\"%s\",\"resendStatus\":\"%s\",\"resultCode\":\"1000\"}"
                                .formatted(status, resend));
        results.round();
        assertThat(is(text)).isEqualTo(wanted);
    }

    @Test
    void aResultThatComesAfterItsTimeCorrects() {
        UUID text = send();
        rounds.post();
        owner.sql("update texts set handed_at = now() - interval '2 hours'").update();
        rounds.endings();
        assertThat(is(text)).isEqualTo(Delivery.EXPIRED);
        provider().results.put("R1/1", "{\"messageStatus\":\"COMPLETED\",\"resultCode\":\"1000\"}");
        results.round();
        assertThat(is(text)).isEqualTo(Delivery.DELIVERED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"WRONG_KEY", "TOO_MANY", "AWAY"})
    void whatIsCertainlyNotTakenIsTriedAgainLater(Trouble trouble) {
        provider().troubles.add(trouble);
        UUID text = send();
        rounds.post();
        assertThat(is(text)).isEqualTo(Delivery.WAITING);
        owner.sql("update texts set not_before = now()").update();
        rounds.post();
        assertThat(is(text)).isEqualTo(Delivery.ACCEPTED);
        assertThat(provider().taken).hasSize(1);
    }

    @Test
    void aBadRequestIsNotTriedAgain() {
        provider().troubles.add(Trouble.BAD_REQUEST);
        UUID text = send();
        rounds.post();
        assertThat(is(text)).isEqualTo(Delivery.FAILED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"SILENCE", "BROKEN"})
    void whatWasNotAnsweredIsAskedOnceMoreUnderTheSameKey(Trouble trouble) {
        provider().troubles.add(trouble);
        UUID text = send();
        rounds.post();
        assertThat(is(text)).isEqualTo(Delivery.ACCEPTED);
        assertThat(provider().taken).hasSize(1);
    }

    @Test
    void whatTheProviderHasAlreadyIsNotSentTwice() {
        provider().troubles.add(Trouble.SILENCE_AFTER);
        UUID text = send();
        rounds.post();
        assertThat(is(text)).isEqualTo(Delivery.ACCEPTED);
        rounds.post();
        assertThat(provider().taken).hasSize(1);
    }

    @Test
    void whatTheProviderHasAndCannotShowYetStopsUntilItCan() {
        provider().knowsNothing = true;
        provider().troubles.add(Trouble.SILENCE_AFTER);
        UUID text = send();
        rounds.post();
        assertThat(is(text)).isEqualTo(Delivery.UNKNOWN);
        rounds.post();
        assertThat(provider().taken).hasSize(1);
        provider().knowsNothing = false;
        owner.sql("update texts set handed_at = now() - interval '40 seconds'").update();
        results.search();
        assertThat(is(text)).isEqualTo(Delivery.ACCEPTED);
        assertThat(provider().taken).hasSize(1);
    }

    @Test
    void aProviderThatStaysBrokenLeavesItUnknown() {
        provider().troubles.addAll(List.of(Trouble.BROKEN, Trouble.BROKEN));
        UUID text = send();
        rounds.post();
        assertThat(is(text)).isEqualTo(Delivery.UNKNOWN);
    }

    @Test
    void wordsNobodyApprovedDoNotGo() {
        UUID text =
                texts.send(new Text(UUID.randomUUID(), "", "01012345678", "승인되지 않은 글", Optional.empty(), "16002129"));
        rounds.post();
        assertThat(is(text)).isEqualTo(Delivery.FAILED);
        assertThat(provider().taken).isEmpty();
    }

    @Test
    @SuppressWarnings("NullAway") // No template is looked up before a provider answers.
    void aProviderThatIsNotThereHasCertainlyTakenNothing() {
        ProviderSettings gone = new ProviderSettings(
                URI.create("http://127.0.0.1:1"),
                "app",
                "secret",
                "",
                true,
                1,
                Duration.ofSeconds(1),
                Duration.ZERO,
                "",
                Map.of("x@1", "X"));
        JsonMapper json = JsonMapper.builder().build();
        try (Provider nobody = new Provider(gone, json, InstantSource.system())) {
            Handed handed = new AlimtalkCarrier(gone, nobody, null, json)
                    .hand(new Outgoing(
                            UUID.randomUUID(), new PhoneNumber("01012345678"), "", "글", "x@1", Map.of(), "16002129"));
            assertThat(handed).isInstanceOf(Handed.Later.class);
        }
    }
}
