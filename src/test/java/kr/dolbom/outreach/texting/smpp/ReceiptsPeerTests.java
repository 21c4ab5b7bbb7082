package kr.dolbom.outreach.texting.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import kr.dolbom.outreach.line.peers.NeedsPeers;
import kr.dolbom.outreach.texting.Handed;
import kr.dolbom.outreach.texting.Outgoing;
import kr.dolbom.outreach.texting.PhoneNumber;
import kr.dolbom.outreach.texting.drill.Centre;
import kr.dolbom.outreach.texting.smpp.SmppSettings.LongTexts;
import kr.dolbom.outreach.texting.smpp.SmppSettings.ReceiptIds;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.connection.socket.SocketConnectionFactory;
import org.junit.jupiter.api.Test;

/** A round's worth of receipts in one burst, from a message centre that is not ours. */
@NeedsPeers
class ReceiptsPeerTests {

    private static final int TEXTS = 10_000;
    private static final int WINDOW = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    @Test
    void noneOfTenThousandReceiptsAtOnceIsLost() throws Exception {
        try (Centre centre = Centre.open()) {
            SmppSettings settings = settings(centre.port());
            SmppConnection connection =
                    new SmppConnection(settings, SocketConnectionFactory.getInstance(), new Listening());
            connection.begin();
            try (SmppCarrier carrier = new SmppCarrier(settings, connection)) {
                for (int tries = 0; !carrier.isOpen() && tries < 500; tries++) Thread.sleep(20);
                centre.set("receipts=held");
                handAll(carrier);
                assertThat(accepted).hasSize(TEXTS);
                assertThat(told).isEmpty();
                centre.get("/flush");
                long end = System.nanoTime() + PATIENCE.toNanos();
                while (told.size() < TEXTS && System.nanoTime() < end) Thread.sleep(50);
                assertThat(told).isEqualTo(accepted);
                // The first telling was enough: nothing had to be brought again.
                assertThat(centre.get("/counts").path("retries").asInt()).isZero();
            }
        }
    }

    private void handAll(SmppCarrier carrier) throws InterruptedException {
        Semaphore window = new Semaphore(WINDOW);
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int text = 0; text < TEXTS; text++) {
                int number = text;
                window.acquire();
                senders.execute(() -> {
                    if (carrier.hand(text(number)) instanceof Handed.Accepted taken) accepted.addAll(taken.messages());
                    window.release();
                });
            }
        }
    }

    private static Outgoing text(int number) {
        PhoneNumber phone = new PhoneNumber("010%08d".formatted(number));
        return new Outgoing(UUID.randomUUID(), phone, "", "안부 전화를 드립니다.", "", Map.of(), "16002129");
    }

    private static SmppSettings settings(int port) {
        return new SmppSettings(
                "127.0.0.1",
                port,
                "dolbom",
                "secret",
                "",
                false,
                "",
                WINDOW,
                10_000,
                Letters.UCS2,
                14,
                LongTexts.PAYLOAD,
                ReceiptIds.AS_GIVEN,
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofMillis(200),
                Duration.ofSeconds(1));
    }

    private final class Listening implements MessageReceiverListener {
        @Override
        public void onAcceptDeliverSm(DeliverSm message) {
            String words = new String(message.getShortMessage(), StandardCharsets.ISO_8859_1);
            told.add(words.replaceFirst("(?s)^id:(\\S+).*", "$1"));
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification alert) {}

        @Override
        public DataSmResult onAcceptDataSm(DataSm data, Session source) {
            throw new UnsupportedOperationException();
        }
    }
}
