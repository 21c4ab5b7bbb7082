package kr.dolbom.outreach.line.sip;

import java.text.ParseException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sip.ClientTransaction;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.header.CSeqHeader;
import javax.sip.header.CallIdHeader;
import javax.sip.message.Response;
import kr.dolbom.outreach.line.Trunk.Proxy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the network where we are, for trunks that want to be told (RFC 3261, 10): again before it runs out, through the
 * other door when one fails, and takes it back when the line is closed.
 */
final class Registration {

    private static final Logger LOG = LoggerFactory.getLogger(Registration.class);

    /** No answer for so long, and the other door is tried: the library itself would wait half a minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final Duration FIRST_REST = Duration.ofSeconds(1);

    /** Who is refused asks no oftener than this: networks lock out who keeps trying a wrong password. */
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);

    private final SipLine line;
    private final CallIdHeader callId;
    private final CountDownLatch takenBack = new CountDownLatch(1);

    private Duration wanted;
    private Duration rest = FIRST_REST;
    private Proxy at;
    private long sequence;
    private int attempt;
    private boolean challenged;
    private boolean ending;
    private boolean valid;
    private long validUntil;

    Registration(SipLine line, CallIdHeader callId, Duration wanted) {
        this.line = line;
        this.callId = callId;
        this.wanted = wanted;
        this.at = line.network().best();
    }

    void begin() {
        line.later(() -> register(line.network().best()), Duration.ZERO);
    }

    /** Whether calls can reach us, and the network takes ours. */
    synchronized boolean isValid() {
        return valid && System.nanoTime() - validUntil < 0;
    }

    /** Where the network is spoken to has changed: it has to know us there. */
    void follow(Proxy best) {
        if (isElsewhere(best)) register(best);
    }

    private synchronized boolean isElsewhere(Proxy best) {
        return valid && !ending && !best.equals(at);
    }

    /** Takes it back and waits a moment for the network's word. */
    void end() {
        if (!isValid()) return;
        synchronized (this) {
            ending = true;
        }
        register(where());
        try {
            if (!takenBack.await(PATIENCE.toMillis() / 2, TimeUnit.MILLISECONDS))
                LOG.warn("the network did not confirm that we are gone: {}", where());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Proxy where() {
        return at;
    }

    private synchronized void register(Proxy through) {
        int mine = ++attempt;
        at = through;
        challenged = false;
        try {
            send(line.register(through, callId, ++sequence, ending ? Duration.ZERO : wanted));
            line.later(() -> nothingCame(mine), PATIENCE);
        } catch (SipException | ParseException | InvalidArgumentException notSent) {
            failed("not sent");
        }
    }

    private void send(ClientTransaction transaction) throws SipException {
        transaction.setApplicationData(this);
        transaction.sendRequest();
    }

    synchronized void answered(Response response, ClientTransaction transaction) throws SipException {
        long answers = ((CSeqHeader) response.getHeader(CSeqHeader.NAME)).getSeqNumber();
        int status = response.getStatusCode();
        if (answers < sequence || status < 200) return;
        line.network().answered(at);
        switch (status) {
            case Response.OK ->
                registered(Messages.expires(response, line.trunk()).orElse(wanted));
            case Response.UNAUTHORIZED, Response.PROXY_AUTHENTICATION_REQUIRED -> authenticate(response, transaction);
            case Response.INTERVAL_TOO_BRIEF -> longer(response);
            default -> refused(status);
        }
    }

    private void registered(Duration expires) {
        attempt++;
        rest = FIRST_REST;
        if (ending) {
            valid = false;
            takenBack.countDown();
            return;
        }
        if (!valid) LOG.info("the network knows us at {}", at);
        valid = true;
        validUntil = System.nanoTime() + expires.toNanos();
        again(expires.multipliedBy(3).dividedBy(4));
    }

    private void authenticate(Response challenge, ClientTransaction transaction) throws SipException {
        if (challenged) {
            refused(challenge.getStatusCode());
            return;
        }
        challenged = true;
        ClientTransaction known = line.authenticate(challenge, transaction);
        sequence = ((CSeqHeader) known.getRequest().getHeader(CSeqHeader.NAME)).getSeqNumber();
        send(known);
    }

    private void longer(Response response) {
        Duration least = Messages.leastExpires(response);
        if (least.compareTo(wanted) <= 0) {
            refused(response.getStatusCode());
            return;
        }
        wanted = least;
        register(at);
    }

    private void refused(int status) {
        if (status == Response.UNAUTHORIZED || status == Response.FORBIDDEN) rest = LONGEST_REST;
        failed(String.valueOf(status));
    }

    private synchronized void nothingCame(int mine) {
        if (mine != attempt) return;
        line.network().asked(at);
        failed("no answer");
    }

    private void failed(String why) {
        attempt++;
        LOG.warn("the network did not take our registration at {}: {}", at, why);
        if (ending) {
            takenBack.countDown();
            return;
        }
        at = line.network().other(at).orElse(at);
        again(rest);
        Duration doubled = rest.multipliedBy(2);
        rest = doubled.compareTo(LONGEST_REST) < 0 ? doubled : LONGEST_REST;
    }

    private void again(Duration wait) {
        int mine = attempt;
        line.later(() -> again(mine), wait);
    }

    private synchronized void again(int mine) {
        if (mine == attempt && !ending) register(at);
    }
}
