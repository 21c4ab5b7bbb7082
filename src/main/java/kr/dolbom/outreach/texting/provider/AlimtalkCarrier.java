package kr.dolbom.outreach.texting.provider;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.dolbom.outreach.texting.Carrier;
import kr.dolbom.outreach.texting.Handed;
import kr.dolbom.outreach.texting.Outgoing;
import kr.dolbom.outreach.texting.Template;
import kr.dolbom.outreach.texting.Templates;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands approved words over with a key of their own. Where no answer comes it asks once more under the same key: a provider
 * that has the text already says so and is asked which it is, and nobody gets it twice.
 */
final class AlimtalkCarrier implements Carrier {

    static final String NAME = "provider";
    private static final int TRIES = 2;

    /** The same key within ten minutes. */
    private static final int REPEATED = -1005;

    private final ProviderSettings settings;
    private final Provider provider;
    private final Templates templates;
    private final JsonMapper json;

    AlimtalkCarrier(ProviderSettings settings, Provider provider, Templates templates, JsonMapper json) {
        this.settings = settings;
        this.provider = provider;
        this.templates = templates;
        this.json = json;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public int window() {
        return settings.window();
    }

    @Override
    public Handed hand(Outgoing text) {
        Optional<String> code = code(text.template());
        if (code.isEmpty()) return new Handed.Refused("승인된 문구가 아님: " + text.template());
        return send(body(text, code.get()), text.id().toString());
    }

    private Optional<String> code(String template) {
        return Optional.ofNullable(settings.template().get(template))
                .or(() -> templates.find(template).map(Template::code))
                .filter(code -> !code.isBlank());
    }

    private Handed send(String body, String key) {
        String trouble = "";
        for (int i = 0; i < TRIES; i++) {
            try {
                Handed handed = judge(provider.send(body, key), key);
                if (!(handed instanceof Handed.Unknown unknown)) return handed;
                trouble = unknown.trouble();
            } catch (ConnectException | HttpConnectTimeoutException neverReached) {
                return i == 0 ? new Handed.Later("중계사에 닿지 않음") : new Handed.Unknown(trouble);
            } catch (IOException noAnswer) {
                trouble = "답이 없음: " + noAnswer.getClass().getSimpleName();
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
                return new Handed.Unknown("닫는 중");
            }
        }
        return new Handed.Unknown(trouble);
    }

    private Handed judge(Provider.Said said, String key) throws IOException, InterruptedException {
        if (said.isSuccess()) return taken(said);
        if (isRepetition(said))
            return provider.find(key).<Handed>map(Handed.Taken::new).orElseGet(() -> new Handed.Unknown("중계사가 이미 받음"));
        return switch (said.status()) {
            // A wrong key or an account in arrears is ours to mend; no text is given up for it.
            case 401, 403, 429, 503 -> new Handed.Later(said.code());
            default -> said.status() >= 500 ? new Handed.Unknown(said.code()) : new Handed.Refused(said.code());
        };
    }

    private static Handed taken(Provider.Said said) {
        var message = said.body().path("message");
        var result = message.path("sendResults").path(0);
        int code = result.path("resultCode").asInt(-1);
        if (code != 0)
            return new Handed.Refused(
                    "중계사 " + code + " " + result.path("resultMessage").asString(""));
        return Provider.name(message, result)
                .<Handed>map(Handed.Taken::new)
                .orElseGet(() -> new Handed.Unknown("요청 번호가 없음"));
    }

    private static boolean isRepetition(Provider.Said said) {
        return said.status() == 409 || said.resultCode() == REPEATED;
    }

    private String body(Outgoing text, String code) {
        Map<String, Object> recipient = Map.of(
                "recipientNo", text.number().digits(),
                "templateParameter", text.variables(),
                "recipientGroupingKey", text.id().toString(),
                "resendParameter", resend(text));
        return json.writeValueAsString(
                Map.of("senderKey", settings.senderKey(), "templateCode", code, "recipientList", List.of(recipient)));
    }

    private Map<String, Object> resend(Outgoing text) {
        if (!settings.failOver()) return Map.of("isResend", false);
        return Map.of(
                "isResend", true,
                "resendType", text.isShort() ? "SMS" : "LMS",
                "resendTitle", text.subject(),
                "resendContent", text.body(),
                "resendSendNo", text.from());
    }
}
