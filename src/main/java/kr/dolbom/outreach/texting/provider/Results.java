package kr.dolbom.outreach.texting.provider;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import kr.dolbom.desk.Rounds;
import kr.dolbom.outreach.texting.Deliveries;
import kr.dolbom.outreach.texting.Delivery;
import kr.dolbom.outreach.texting.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Asks the provider what became of messages, for as long as it may take. */
final class Results implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Results.class);
    private static final int AT_ONCE = 100;

    private final Provider provider;
    private final Deliveries deliveries;
    private final Duration askEvery;
    private final Rounds rounds;

    Results(Provider provider, Deliveries deliveries, Duration askEvery) {
        this.provider = provider;
        this.deliveries = deliveries;
        this.askEvery = askEvery;
        this.rounds = new Rounds("text-results", Duration.ofSeconds(1), this::round);
    }

    void begin() {
        rounds.begin();
    }

    void round() {
        for (String message : deliveries.unanswered(AlimtalkCarrier.NAME, askEvery, AT_ONCE)) ask(message);
    }

    private void ask(String message) {
        try {
            Provider.Said said = provider.result(message);
            if (said.isSuccess()) keep(message, said.body().path("message"));
        } catch (IOException noAnswer) {
            LOG.info("the result of {} is asked for again: {}", message, noAnswer.toString());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(String message, JsonNode result) {
        outcome(result)
                .ifPresent(outcome -> deliveries.receipt(new Receipt(
                        AlimtalkCarrier.NAME,
                        message,
                        "",
                        outcome,
                        "중계사 " + result.path("resultCode").asString(""))));
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
    }
}
