package kr.dolbom.outreach.texting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import kr.dolbom.governance.Seal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings texts to the carrier, as many at once as its window allows. Whoever works alongside claims others, and a text
 * whose node dies before handing over is claimed again when the lease is over.
 */
@Component
class Poster implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Poster.class);

    private final TextRows texts;
    private final Deliveries deliveries;
    private final Seal seal;
    private final JsonMapper json;
    private final Optional<Carrier> carrier;
    private final Semaphore window;
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private final String me = UUID.randomUUID().toString();

    Poster(TextRows texts, Deliveries deliveries, Seal seal, JsonMapper json, Optional<Carrier> carrier) {
        this.texts = texts;
        this.deliveries = deliveries;
        this.seal = seal;
        this.json = json;
        this.carrier = carrier;
        this.window = new Semaphore(carrier.map(Carrier::window).orElse(0));
    }

    boolean hasCarrier() {
        return carrier.isPresent();
    }

    /** Brings everything that is due and waits for the answers. */
    void round() throws InterruptedException {
        if (carrier.isEmpty()) return;
        while (carrier.get().isOpen() && fill(carrier.get())) LOG.trace("more");
        int all = carrier.get().window();
        window.acquire(all);
        window.release(all);
    }

    /** Claims as many as there is room for; tells whether there was anything. */
    private boolean fill(Carrier way) throws InterruptedException {
        window.acquire();
        int room = 1 + window.drainPermits();
        List<Claimed> claimed = List.of();
        try {
            claimed = texts.claim(me, room);
        } finally {
            window.release(room - claimed.size());
        }
        for (Claimed text : claimed) hands.submit(() -> bring(text, way));
        return !claimed.isEmpty();
    }

    private void bring(Claimed text, Carrier way) {
        try {
            if (text.refused()) deliveries.refuse(text);
            else handOver(text, way);
        } catch (RuntimeException failure) {
            LOG.warn("text {} stays as it is", text.id(), failure);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            window.release();
        }
    }

    /** Waits for its turn while it is only claimed: whoever dies then is known not to have sent it. */
    private void handOver(Claimed text, Carrier way) throws InterruptedException {
        Outgoing outgoing = open(text);
        way.pace();
        if (!texts.hand(text, way.name())) return;
        Handed handed = way.hand(outgoing);
        if (!(handed instanceof Handed.Accepted)) LOG.info("text {}: {}", text.id(), handed);
        deliveries.keep(text, way.name(), handed);
    }

    private Outgoing open(Claimed text) {
        byte[] open = seal.open(text.sealed(), text.id().toString());
        Words words = json.readValue(open, Words.class);
        return new Outgoing(
                text.id(),
                new PhoneNumber(words.number()),
                words.subject(),
                words.body(),
                words.template(),
                words.variables(),
                words.from());
    }

    @Override
    public void destroy() {
        hands.close();
    }
}
