package kr.dolbom.outreach.texting.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import kr.dolbom.desk.web.RunningDesk;
import kr.dolbom.outreach.texting.Delivery;
import kr.dolbom.outreach.texting.Text;
import kr.dolbom.outreach.texting.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The provider's calls as they come in over the network: nobody's session, a secret, and other organisations' rows. */
class ResultsHookTests extends RunningDesk {

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient rows;

    @Test
    void aSignedCallTellsOfATextOfAnyOrganisation() {
        UUID text = handed();
        assertThat(call(HOOK_SECRET, told(text))).isEqualTo(200);
        assertThat(call(HOOK_SECRET, told(text))).isEqualTo(200);
        assertThat(texts.find(text)).contains(Delivery.DELIVERED);
    }

    @Test
    void whoDoesNotShowTheSecretIsSentAway() {
        UUID text = handed();
        assertThat(call("another", told(text))).isEqualTo(401);
        assertThat(post("/hooks/texts", told(text)).statusCode()).isEqualTo(401);
        assertThat(texts.find(text)).contains(Delivery.WAITING);
    }

    @Test
    void aCallIsBounded() {
        assertThat(call(HOOK_SECRET, "{\"hooks\": \"" + "x".repeat(65 * 1024) + "\"}"))
                .isEqualTo(413);
        assertThat(call(HOOK_SECRET, "not json")).isEqualTo(400);
    }

    private UUID handed() {
        UUID text = texts.send(
                new Text(UUID.randomUUID(), "서울특별시/양천구", "010-5555-1212", "글", Optional.of("전화 안내@1"), "16002129"));
        rows.sql("update texts set state = 'HANDED', carrier = 'provider', handed_at = now() where id = ?")
                .param(text)
                .update();
        return text;
    }

    private int call(String secret, String body) {
        return post("/hooks/texts", body, ResultsHook.SIGNATURE, secret).statusCode();
    }

    private static String told(UUID text) {
        return """
                {"hooksId":"1","productName":"KakaoTalk Bizmessage","appKey":"","event":"MESSAGE_RESULT_UPDATE","hooks":[
                 {"kakaoMessageType":"ALIMTALK_NORMAL","requestId":"%s","recipientSeq":1,"resultCode":"1000",
                 "recipientGroupingKey":"%s"}]}""".formatted(text, text);
    }
}
