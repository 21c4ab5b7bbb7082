package kr.dolbom.outreach.texting.provider;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.outreach.texting.Deliveries;
import kr.dolbom.outreach.texting.Delivery;
import kr.dolbom.outreach.texting.Receipt;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the provider calls when a message's result is there, so that nobody waits until it is asked for. Arrival is kept as
 * told; that 알림톡 did not arrive is only a reason to ask, because the text sent in its place decides. So calls may come
 * twice, late, in any order or not at all.
 */
@Controller
@For(Duty.COME_IN)
class ResultsHook {

    static final String SIGNATURE = "X-Toast-Webhook-Signature";

    /** Both are in the provider's documents, the one of older versions. */
    private static final Set<String> ARRIVED = Set.of("1000", "MRC01");

    private final ProviderSettings settings;
    private final Deliveries deliveries;
    private final JsonMapper json;

    ResultsHook(ProviderSettings settings, Deliveries deliveries, JsonMapper json) {
        this.settings = settings;
        this.deliveries = deliveries;
        this.json = json;
    }

    /** Nothing is read before the caller has shown the signature; how much may be read is the request guard's. */
    @PostMapping("/hooks/texts")
    ResponseEntity<Void> told(HttpServletRequest request) throws IOException {
        if (settings.hookSecret().isBlank()) throw new Problem(Code.PAGE_NOT_FOUND);
        if (!isSigned(request)) throw new Problem(Code.TOKEN_REFUSED);
        JsonNode told = parsed(request);
        if (isResults(told)) told.path("hooks").forEach(this::keep);
        return ResponseEntity.ok().build();
    }

    private boolean isSigned(HttpServletRequest request) {
        String signature = Optional.ofNullable(request.getHeader(SIGNATURE)).orElse("");
        return MessageDigest.isEqual(bytes(signature), bytes(settings.hookSecret()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode parsed(HttpServletRequest request) throws IOException {
        try {
            return json.readTree(request.getInputStream().readAllBytes());
        } catch (JacksonException noJson) {
            throw new Problem(Code.REQUEST_UNREADABLE, noJson);
        }
    }

    /** Other events (a template was looked at) are taken and left, or they would be brought again and again. */
    private boolean isResults(JsonNode told) {
        return told.path("event").asString("").equals("MESSAGE_RESULT_UPDATE")
                && told.path("appKey").asString("").equals(settings.appKey());
    }

    private void keep(JsonNode hook) {
        Provider.name(hook, hook)
                .ifPresent(message -> Acting.asTheApplication(() -> {
                    text(hook).ifPresent(text -> deliveries.found(text, AlimtalkCarrier.NAME, message));
                    String code = hook.path("resultCode").asString("");
                    if (ARRIVED.contains(code)) deliveries.receipt(arrived(message, code));
                    else deliveries.askNext(AlimtalkCarrier.NAME, message);
                    return true;
                }));
    }

    private static Receipt arrived(String message, String code) {
        return new Receipt(AlimtalkCarrier.NAME, message, "", Delivery.DELIVERED, "중계사 " + code);
    }

    private static Optional<UUID> text(JsonNode hook) {
        try {
            return Optional.of(UUID.fromString(hook.path("recipientGroupingKey").asString("")));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
