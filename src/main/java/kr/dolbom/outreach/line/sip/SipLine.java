package kr.dolbom.outreach.line.sip;

import gov.nist.javax.sip.SipStackExt;
import gov.nist.javax.sip.clientauthutils.AuthenticationHelper;
import gov.nist.javax.sip.clientauthutils.UserCredentials;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TooManyListenersException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.InvalidArgumentException;
import javax.sip.ObjectInUseException;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipFactory;
import javax.sip.SipProvider;
import javax.sip.header.CallIdHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import kr.dolbom.outreach.line.Answering;
import kr.dolbom.outreach.line.CallGateway;
import kr.dolbom.outreach.line.CallNews;
import kr.dolbom.outreach.line.Ending;
import kr.dolbom.outreach.line.Ending.Outcome;
import kr.dolbom.outreach.line.SoundEngine;
import kr.dolbom.outreach.line.Trunk;
import kr.dolbom.outreach.line.Trunk.Proxy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our end of a telephone line: places calls over a trunk, takes those that come in, and keeps to the contract's channels
 * and calls a second whoever asks for more.
 */
public final class SipLine implements CallGateway, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SipLine.class);

    /** Causes of Q.850 for what we refuse ourselves. */
    private static final int NO_CHANNEL = 34;

    private static final int TOO_MANY_AT_ONCE = 42;
    private static final int NO_PORT = 47;
    private static final int NONCE_KEPT_SECONDS = 30;

    private final Trunk trunk;
    private final SoundEngine sounds;
    private final Answering answering;
    private final SipStackExt stack;
    private final SipProvider provider;
    private final Messages messages;
    private final AuthenticationHelper authentication;
    private final Network network;
    private final Optional<Registration> registration;
    private final Semaphore channels;
    private final Pace pace;
    private final LineCounts counts = new LineCounts();
    private final Set<SipCall> calls = ConcurrentHashMap.newKeySet();
    private final AtomicLong sessions = new AtomicLong(System.currentTimeMillis());
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon(true).name("line").factory());

    /** A line on which nobody can call back. */
    public SipLine(Trunk trunk, SoundEngine sounds) throws SipException {
        this(trunk, sounds, Answering.NOBODY);
    }

    public SipLine(Trunk trunk, SoundEngine sounds, Answering answering) throws SipException {
        this.trunk = trunk;
        this.sounds = sounds;
        this.answering = answering;
        network = new Network(trunk.proxies());
        channels = new Semaphore(trunk.limits().channels());
        pace = new Pace(trunk.limits().callsPerSecond());
        SipFactory factory = SipFactory.getInstance();
        factory.setPathName("gov.nist");
        messages = new Messages(trunk, factory);
        stack = (SipStackExt) factory.createSipStack(Stack.properties(trunk));
        provider = listen();
        authentication = stack.getAuthenticationHelper((transaction, realm) -> new Digest(trunk), messages.headers());
        stack.start();
        Duration registers = trunk.account().registersFor();
        registration = registers.isZero()
                ? Optional.empty()
                : Optional.of(new Registration(this, provider.getNewCallId(), registers));
        registration.ifPresent(Registration::begin);
        every(trunk.limits().keepAlive(), this::ask);
        every(trunk.limits().deadAfter().dividedBy(4), this::endTheDead);
    }

    private SipProvider listen() throws SipException {
        try {
            SipProvider listening = stack.createSipProvider(stack.createListeningPoint(
                    trunk.near().address(),
                    trunk.near().port(),
                    trunk.transport().word()));
            listening.addSipListener(new Signals(this));
            return listening;
        } catch (InvalidArgumentException | TooManyListenersException | ObjectInUseException wrong) {
            throw new SipException("the line cannot be opened: " + trunk, wrong);
        }
    }

    @Override
    public Outgoing place(String number, CallNews news) {
        Optional<Duration> turn = pace.turn(System.nanoTime());
        if (turn.isEmpty()) return refused(number, news, TOO_MANY_AT_ONCE);
        if (!channels.tryAcquire()) return refused(number, news, NO_CHANNEL);
        Optional<Outgoing> call = withSound(() -> new Outgoing(this, news, number, true));
        if (call.isEmpty()) return refused(number, news, NO_PORT);
        calls.add(call.get());
        counts.placed();
        begin(call.get(), turn.get());
        return call.get();
    }

    private Outgoing refused(String number, CallNews news, int cause) {
        counts.refused();
        Outgoing never = new Outgoing(this, news, number, false);
        never.finish(new Ending(Outcome.LINE_FAILED, 0, Optional.of(cause)));
        return never;
    }

    /** A call whose channel is taken already; the channel is free again when there is no port for its sound. */
    private <C extends SipCall> Optional<C> withSound(Supplier<C> call) {
        try {
            return Optional.of(call.get());
        } catch (UncheckedIOException noPort) {
            LOG.error("no port for the sound of a call: first-sound-port to last-sound-port is too narrow or taken");
            channels.release();
            return Optional.empty();
        }
    }

    @Override
    public boolean isOpen() {
        return network.isUp()
                && freeChannels() > 0
                && registration.map(Registration::isValid).orElse(true);
    }

    public int freeChannels() {
        return channels.availablePermits();
    }

    @Override
    public Duration backlog() {
        return pace.backlog(System.nanoTime());
    }

    public LineCounts counts() {
        return counts;
    }

    public Trunk trunk() {
        return trunk;
    }

    private void begin(Outgoing call, Duration turn) {
        later(call::stopRinging, turn.plus(trunk.limits().ringFor()));
        if (turn.isZero()) call.begin(network.best());
        else later(() -> call.begin(network.best()), turn);
    }

    /** A call comes in: it rings, on a thread of its own, until ours have decided. */
    void comesIn(ServerTransaction invite) throws SipException, ParseException, InvalidArgumentException {
        Optional<Incoming> call =
                channels.tryAcquire() ? withSound(() -> new Incoming(this, invite)) : Optional.empty();
        if (call.isEmpty()) {
            invite.sendResponse(messages.answer(Response.BUSY_HERE, invite.getRequest()));
            return;
        }
        invite.setApplicationData(call.get());
        calls.add(call.get());
        counts.cameIn();
        Thread.ofVirtual().name("comes in").start(() -> call.get().ring(answering));
    }

    Network network() {
        return network;
    }

    Messages messages() {
        return messages;
    }

    SoundEngine sounds() {
        return sounds;
    }

    long newSession() {
        return sessions.incrementAndGet();
    }

    ClientTransaction invite(Proxy through, String number, String offer)
            throws SipException, ParseException, InvalidArgumentException {
        return provider.getNewClientTransaction(messages.invite(through, number, provider.getNewCallId(), offer));
    }

    /** A request of ours that is said anew. */
    ClientTransaction again(Request request) throws SipException {
        return provider.getNewClientTransaction(request);
    }

    ClientTransaction authenticate(Response challenge, ClientTransaction transaction) throws SipException {
        return authentication.handleChallenge(challenge, transaction, provider, NONCE_KEPT_SECONDS);
    }

    ClientTransaction register(Proxy through, CallIdHeader callId, long sequence, Duration expires)
            throws SipException, ParseException, InvalidArgumentException {
        return provider.getNewClientTransaction(messages.register(through, callId, sequence, expires));
    }

    void send(Dialog dialog, Request request, SipCall call) throws SipException {
        ClientTransaction transaction = provider.getNewClientTransaction(request);
        transaction.setApplicationData(call);
        dialog.sendRequest(transaction);
    }

    void sendCancel(Request cancel) throws SipException {
        provider.getNewClientTransaction(cancel).sendRequest();
    }

    ServerTransaction transaction(Request request) throws SipException {
        return provider.getNewServerTransaction(request);
    }

    void later(Runnable what, Duration wait) {
        try {
            clock.schedule(what, wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            // The line was closed, and with it every call.
        }
    }

    void forget(SipCall call) {
        if (calls.remove(call)) channels.release();
    }

    /** Asks every door of the network whether it is there, and is known at the best of them. */
    private void ask() {
        network.lookUp();
        registration.ifPresent(known -> known.follow(network.best()));
        for (Proxy proxy : network.proxies()) {
            network.asked(proxy);
            try {
                ClientTransaction question =
                        provider.getNewClientTransaction(messages.options(proxy, provider.getNewCallId()));
                question.setApplicationData(proxy);
                question.sendRequest();
            } catch (SipException | ParseException | InvalidArgumentException notSent) {
                // As if nothing had been answered.
            }
        }
    }

    private void endTheDead() {
        for (SipCall call : calls) call.endIfDead(trunk.limits().deadAfter());
    }

    private void every(Duration time, Runnable what) {
        if (time.isZero()) return;
        clock.scheduleAtFixedRate(what, time.toNanos(), time.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        Set.copyOf(calls).forEach(SipCall::end);
        registration.ifPresent(Registration::end);
        clock.shutdownNow();
        stack.stop();
    }

    private record Digest(Trunk trunk) implements UserCredentials {

        @Override
        public String getUserName() {
            return trunk.account().user();
        }

        @Override
        public String getPassword() {
            return trunk.account().password();
        }

        @Override
        public String getSipDomain() {
            return trunk.proxies().getFirst().host();
        }
    }
}
