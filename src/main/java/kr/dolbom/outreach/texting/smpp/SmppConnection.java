package kr.dolbom.outreach.texting.smpp;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.ConnectionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one session bound: looks after it every moment, and binds again with growing rests when it is lost. */
final class SmppConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SmppConnection.class);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int LISTENERS = 8;
    /** A burst of receipts must find room: what finds none is refused, and not every centre sends it again. */
    private static final int QUEUE = 20_000;

    private final SmppSettings settings;
    private final ConnectionFactory sockets;
    private final MessageReceiverListener listener;
    private final Thread keeper = Thread.ofVirtual().name("smpp-keeper").unstarted(this::keep);
    private volatile Optional<SMPPSession> session = Optional.empty();
    private volatile boolean closed;

    SmppConnection(SmppSettings settings, ConnectionFactory sockets, MessageReceiverListener listener) {
        this.settings = settings;
        this.sockets = sockets;
        this.listener = listener;
    }

    void begin() {
        keeper.start();
    }

    Optional<SMPPSession> bound() {
        return session.filter(one -> one.getSessionState().isTransmittable());
    }

    private void keep() {
        Duration rest = settings.firstRest();
        while (!closed) {
            if (bound().isPresent() || bind()) rest = settings.firstRest();
            else rest = longer(rest);
            if (!rested(bound().isPresent() ? LOOK : rest)) return;
        }
    }

    private Duration longer(Duration rest) {
        Duration doubled = rest.multipliedBy(2);
        return doubled.compareTo(settings.longestRest()) > 0 ? settings.longestRest() : doubled;
    }

    private boolean bind() {
        session.ifPresent(SMPPSession::close);
        SMPPSession fresh = new SMPPSession(sockets);
        fresh.setPduProcessorDegree(LISTENERS);
        fresh.setQueueCapacity(QUEUE);
        fresh.setTransactionTimer(settings.answerWithin().toMillis());
        fresh.setEnquireLinkTimer((int) settings.enquireEvery().toMillis());
        fresh.setMessageReceiverListener(listener);
        try {
            fresh.connectAndBind(
                    settings.host(),
                    settings.port(),
                    parameters(),
                    settings.answerWithin().toMillis());
            session = Optional.of(fresh);
            LOG.info("bound to {}", settings);
            return true;
        } catch (IOException failure) {
            LOG.warn("not bound to {}: {}", settings, failure.getMessage());
            fresh.close();
            return false;
        }
    }

    private BindParameter parameters() {
        return new BindParameter(
                BindType.BIND_TRX,
                settings.systemId(),
                settings.password(),
                settings.systemType(),
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                null);
    }

    private static boolean rested(Duration rest) {
        try {
            Thread.sleep(rest);
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    @Override
    public void close() {
        closed = true;
        keeper.interrupt();
        session.ifPresent(SMPPSession::unbindAndClose);
    }
}
