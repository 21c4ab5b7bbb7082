package kr.dolbom.outreach.texting.provider;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.desk.Rounds;
import kr.dolbom.outreach.texting.Deliveries;
import kr.dolbom.outreach.texting.Delivery;
import kr.dolbom.outreach.texting.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Asks the provider what became of messages, for as long as it may take; and whether it has those whose hand-over was
 * never answered, because the answer or our node was lost.
 */
final class Results implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Results.class);
    private static final int AT_ONCE = 100;

    /** By then no node waits for an answer any more, and nobody has been told yet that it is unknown. */
    private static final Duration SEARCHED_AFTER = Duration.ofSeconds(30);

    private final Provider provider;
    private final Deliveries deliveries;
    private final Duration askEvery;
    private final Rounds rounds;
    private final Rounds searches;

    Results(Provider provider, Deliveries deliveries, Duration askEvery) {
        this.provider = provider;
        this.deliveries = deliveries;
        this.askEvery = askEvery;
        this.rounds = new Rounds("text-results", Duration.ofSeconds(1), this::round);
        this.searches = new Rounds("text-searches", SEARCHED_AFTER, this::search);
    }

    void begin() {
        rounds.begin();
        searches.begin();
    }

    void round() {
        for (String message : deliveries.unanswered(AlimtalkCarrier.NAME, askEvery, AT_ONCE)) ask(message);
    }

    void search() {
        for (UUID text : deliveries.unnamed(AlimtalkCarrier.NAME, SEARCHED_AFTER, AT_ONCE))
            asked(() -> provider.find(text.toString())
                    .ifPresent(message -> deliveries.found(text, AlimtalkCarrier.NAME, message)));
    }

    private void ask(String message) {
        asked(() -> {
            Provider.Said said = provider.result(message);
            if (said.isSuccess()) keep(message, said.body().path("message"));
        });
    }

    private interface Question {
        void ask() throws IOException, InterruptedException;
    }

    private static void asked(Question question) {
        try {
            question.ask();
        } catch (IOException noAnswer) {
            LOG.info("the provider is asked again: {}", noAnswer.toString());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(String message, JsonNode result) {
        if (isSentInstead(result)) deliveries.instead(AlimtalkCarrier.NAME, message);
        outcome(result)
                .ifPresent(outcome ->
                        deliveries.receipt(new Receipt(AlimtalkCarrier.NAME, message, "", outcome, trouble(result))));
    }

    /** Whether an ordinary text has gone, goes, or was tried. */
    private static boolean isSentInstead(JsonNode result) {
        return result.path("messageStatus").asString("").equals("FAILED")
                && List.of("RSC02", "RSC03", "RSC04", "RSC05")
                        .contains(result.path("resendStatus").asString(""));
    }

    /** The provider's codes: of 알림톡, and of the text in its place. */
    private static String trouble(JsonNode result) {
        String resend = result.path("resendResultCode").asString("");
        return "중계사 알림톡 " + result.path("resultCode").asString("") + (resend.isEmpty() ? "" : ", 문자 " + resend);
    }

    /** Where 알림톡 did not reach, the text sent in its place decides; nothing while that is on its way. */
    private static Optional<Delivery> outcome(JsonNode result) {
        return switch (result.path("messageStatus").asString("")) {
            case "COMPLETED" -> Optional.of(Delivery.DELIVERED);
            case "CANCEL" -> Optional.of(Delivery.FAILED);
            case "FAILED" -> instead(result.path("resendStatus").asString(""));
            default -> Optional.empty();
        };
    }

    private static Optional<Delivery> instead(String resend) {
        return switch (resend) {
            case "RSC04" -> Optional.of(Delivery.DELIVERED);
            case "RSC02", "RSC03" -> Optional.empty();
            default -> Optional.of(Delivery.FAILED);
        };
    }

    @Override
    public void close() {
        rounds.close();
        searches.close();
    }
}
