package kr.dolbom.outreach.texting.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import kr.dolbom.kernel.Problem;
import kr.dolbom.outreach.texting.Delivery;
import kr.dolbom.outreach.texting.TextList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

/** 알림톡 that does not arrive, the text in its place, and the provider's calls about both. */
class FailOverTests extends RunningProvider {

    private static final String NOT_A_USER = "\"messageStatus\":\"FAILED\",\"resultCode\":\"3018\"";

    @Autowired
    ResultsHook hook;

    @Autowired
    TextList list;

    @Test
    void nobodyIsToldBeforeAWayHasBroughtIt() {
        UUID text = send();
        rounds.post();
        assertThat(is(text)).isEqualTo(Delivery.ACCEPTED);
        result("{%s,\"resendStatus\":\"RSC03\"}".formatted(NOT_A_USER));
        results.round();
        assertThat(told.deliveries).isEmpty();
        assertThat(counts()).containsExactly("알림톡 실패, 문자로 보냄: " + Delivery.ACCEPTED.korean());
        result("{%s,\"resendStatus\":\"RSC04\"}".formatted(NOT_A_USER));
        results.round();
        results.round();
        assertThat(told.deliveries).containsExactly(Delivery.DELIVERED);
        assertThat(counts()).containsExactly("알림톡 실패, 문자로 보냄: " + Delivery.DELIVERED.korean());
        assertThat(provider().taken).hasSize(1);
    }

    @Test
    void whatNoWayBroughtIsShownWithBothCodes() {
        send();
        rounds.post();
        result("{%s,\"resendStatus\":\"RSC05\",\"resendResultCode\":\"3003\"}".formatted(NOT_A_USER));
        results.round();
        assertThat(told.deliveries).containsExactly(Delivery.FAILED);
        TextList.Troubled troubled = list.troubled(1).getFirst();
        assertThat(troubled.trouble()).isEqualTo("중계사 알림톡 3018, 문자 3003");
        assertThat(troubled.state()).startsWith("알림톡 실패, 문자로 보냄: ");
    }

    @Test
    void aCallOfTheProviderTellsThatItArrivedOnceHoweverOftenItComes() throws IOException {
        UUID text = send();
        rounds.post();
        call("signature", hook("R1", text.toString(), "MRC01"));
        call("signature", hook("R1", text.toString(), "1000"));
        call("signature", hook("R1", text.toString(), "3018"));
        assertThat(is(text)).isEqualTo(Delivery.DELIVERED);
        assertThat(told.deliveries).containsExactly(Delivery.DELIVERED);
    }

    @Test
    void thatAlimtalkDidNotArriveIsOnlyAReasonToAsk() throws IOException {
        UUID text = send();
        rounds.post();
        call("signature", hook("R1", text.toString(), "3018"));
        assertThat(is(text)).isEqualTo(Delivery.ACCEPTED);
        assertThat(owner.sql("select noted_at = 'epoch' from text_parts")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        result("{%s,\"resendStatus\":\"RSC04\"}".formatted(NOT_A_USER));
        results.round();
        assertThat(is(text)).isEqualTo(Delivery.DELIVERED);
    }

    /** The provider was told, and the node died before it kept the answer; the call comes to whichever node is there. */
    @Test
    void aCallNamesTheTextWhoseAnswerWasLostWithItsNode() throws IOException {
        UUID text = died(send());
        call("signature", hook("R1", text.toString(), "1000"));
        assertThat(is(text)).isEqualTo(Delivery.DELIVERED);
        rounds.post();
        assertThat(provider().taken).hasSize(1);
    }

    @Test
    void aTextWhoseAnswerWasLostWithItsNodeIsSearchedForBeforeItIsUnknown() {
        UUID text = died(send());
        results.search();
        assertThat(is(text)).isEqualTo(Delivery.ACCEPTED);
        rounds.endings();
        rounds.post();
        result("{\"messageStatus\":\"COMPLETED\",\"resultCode\":\"1000\"}");
        results.round();
        assertThat(told.deliveries).containsExactly(Delivery.DELIVERED);
        assertThat(provider().taken).hasSize(1);
    }

    @Test
    void aTextTheProviderNeverGotGoesOnceAPersonSaysSo() {
        UUID text = send();
        owner.sql("update texts set state = 'HANDED', carrier = 'provider', handed_at = now() - interval '3 minutes'")
                .update();
        results.search();
        rounds.endings();
        assertThat(is(text)).isEqualTo(Delivery.UNKNOWN);
        texts.again(text, "담당자");
        rounds.post();
        assertThat(is(text)).isEqualTo(Delivery.ACCEPTED);
        assertThat(provider().taken).hasSize(1);
    }

    @Test
    void whatBecameOfTheFirstTrySaysNothingAboutTheSecond() {
        UUID text = send();
        rounds.post();
        result("{%s,\"resendStatus\":\"RSC05\"}".formatted(NOT_A_USER));
        results.round();
        assertThat(is(text)).isEqualTo(Delivery.FAILED);
        provider().keys.clear();
        texts.again(text, "담당자");
        rounds.post();
        assertThat(is(text)).isEqualTo(Delivery.ACCEPTED);
        assertThat(counts()).containsExactly(Delivery.ACCEPTED.korean());
    }

    @Test
    void whoDoesNotShowTheSignatureChangesNothing() {
        UUID text = send();
        rounds.post();
        assertThatThrownBy(() -> call("guessed", hook("R1", text.toString(), "1000")))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> call("signature", "no json")).isInstanceOf(Problem.class);
        assertThat(is(text)).isEqualTo(Delivery.ACCEPTED);
    }

    @Test
    void aCallAboutSomethingElseIsTakenAndLeft() throws IOException {
        UUID text = send();
        rounds.post();
        String about = hook("R1", text.toString(), "1000");
        call("signature", about.replace("MESSAGE_RESULT_UPDATE", "TEMPLATE_STATUS_UPDATE"));
        call("signature", about.replace("\"app\"", "\"another\""));
        call("signature", hook("R9", "not one of our ids", "3018"));
        call("signature", hook("R9", UUID.randomUUID().toString(), "3018"));
        assertThat(is(text)).isEqualTo(Delivery.ACCEPTED);
    }

    /** Hands over, and takes away what the node would have kept afterwards. */
    private UUID died(UUID text) {
        rounds.post();
        owner.sql("truncate text_parts").update();
        owner.sql("update texts set state = 'HANDED', parts = 0, handed_at = now() - interval '40 seconds'")
                .update();
        return text;
    }

    private static void result(String result) {
        provider().results.put("R1/1", result);
    }

    private List<String> counts() {
        return list.counts(7).stream().map(TextList.Count::korean).toList();
    }

    private void call(String signature, String body) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/hooks/texts");
        request.addHeader(ResultsHook.SIGNATURE, signature);
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        hook.told(request);
    }

    private static String hook(String request, String key, String code) {
        return """
                {"hooksId":"1","webhookConfigId":"2","productName":"KakaoTalk Bizmessage","appKey":"app",
                 "event":"MESSAGE_RESULT_UPDATE","hooks":[{"kakaoMessageType":"ALIMTALK_NORMAL","requestId":"%s",
                 "recipientSeq":1,"resultCode":"%s","recipientGroupingKey":"%s","hookId":"3"}]}""".formatted(request, code, key);
    }
}
