package kr.dolbom.outreach.line.sip;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dolbom.outreach.line.Trunk.Proxy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The doors of the network: which answer, which asked for a rest, and from which addresses it speaks to us. */
final class Network {

    private static final Logger LOG = LoggerFactory.getLogger(Network.class);

    /** Two questions in a row without an answer: one may be lost on the way. */
    private static final int MISSES = 2;

    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    private final Map<Proxy, Door> doors = new LinkedHashMap<>();

    Network(Iterable<Proxy> proxies) {
        proxies.forEach(proxy -> doors.put(proxy, new Door(proxy)));
    }

    Set<Proxy> proxies() {
        return doors.keySet();
    }

    boolean isUp() {
        return doors.values().stream().anyMatch(Door::isOpen);
    }

    /** The first that is open; the first of all when none is, because a question may be lost where a call is not. */
    Proxy best() {
        return doors.values().stream()
                .filter(Door::isOpen)
                .findFirst()
                .map(door -> door.proxy)
                .orElseGet(() -> doors.keySet().iterator().next());
    }

    Optional<Proxy> other(@Nullable Proxy than) {
        return doors.values().stream()
                .filter(door -> !door.proxy.equals(than) && door.isOpen())
                .map(door -> door.proxy)
                .findFirst();
    }

    void asked(Proxy proxy) {
        door(proxy).ifPresent(Door::asked);
    }

    void answered(@Nullable Proxy proxy) {
        door(proxy).ifPresent(Door::answered);
    }

    void rests(@Nullable Proxy proxy, Duration time) {
        Duration bounded = time.compareTo(LONGEST_REST) < 0 ? time : LONGEST_REST;
        door(proxy).ifPresent(door -> door.restUntil = System.nanoTime() + bounded.toNanos());
    }

    /** Looks addresses up again: networks move. */
    void lookUp() {
        doors.values().forEach(Door::lookUp);
    }

    boolean speaksFrom(@Nullable String address) {
        return doors.values().stream().anyMatch(door -> door.addresses.contains(String.valueOf(address)));
    }

    private Optional<Door> door(@Nullable Proxy proxy) {
        return Optional.ofNullable(doors.get(proxy));
    }

    private static final class Door {

        private final Proxy proxy;
        private volatile Set<String> addresses = Set.of();
        private volatile int unanswered;
        private volatile long restUntil = System.nanoTime();

        Door(Proxy proxy) {
            this.proxy = proxy;
            lookUp();
        }

        boolean isOpen() {
            return unanswered < MISSES && System.nanoTime() - restUntil >= 0;
        }

        synchronized void asked() {
            if (++unanswered == MISSES)
                LOG.warn("telephone network does not answer: {}:{}", proxy.host(), proxy.port());
        }

        synchronized void answered() {
            if (unanswered >= MISSES) LOG.warn("telephone network answers again: {}:{}", proxy.host(), proxy.port());
            unanswered = 0;
        }

        void lookUp() {
            try {
                addresses = Arrays.stream(InetAddress.getAllByName(proxy.host()))
                        .map(InetAddress::getHostAddress)
                        .collect(Collectors.toUnmodifiableSet());
            } catch (UnknownHostException notNow) {
                // What was found before stays.
            }
        }
    }
}
