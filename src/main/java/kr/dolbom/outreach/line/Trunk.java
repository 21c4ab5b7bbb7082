package kr.dolbom.outreach.line;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A line to the telephone network, as the telephone company writes it into the contract.
 *
 * @param name what the institution calls it
 * @param proxies where calls are sent, in the order they are tried
 * @param transport the network's way of carrying signals
 * @param certificates for TLS only
 */
public record Trunk(
        String name,
        List<Proxy> proxies,
        Transport transport,
        Account account,
        Near near,
        Limits limits,
        Optional<Certificates> certificates) {

    public Trunk {
        proxies = List.copyOf(proxies);
        if (proxies.isEmpty()) throw new IllegalArgumentException("a trunk needs a proxy: " + name);
        if (transport == Transport.TLS && certificates.isEmpty())
            throw new IllegalArgumentException("a trunk over TLS needs certificates: " + name);
    }

    /** One proxy that is trusted by its address or by a password, with limits that do not bite. */
    public Trunk(
            String proxy,
            int port,
            Transport transport,
            String user,
            String password,
            String localAddress,
            int localPort,
            Duration ringFor) {
        this(
                user,
                List.of(new Proxy(proxy, port)),
                transport,
                new Account(user, password, user),
                new Near(localAddress, localPort),
                Limits.NONE.ringing(ringFor),
                Optional.empty());
    }

    public Trunk within(Limits others) {
        return new Trunk(name, proxies, transport, account, near, others, certificates);
    }

    /** How signals travel. */
    public enum Transport {
        UDP,
        TCP,
        TLS;

        /** As it is written in an address. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where the network takes calls. */
    public record Proxy(String host, int port) {}

    /**
     * @param user name for the network's digest
     * @param password empty when the network knows us by our address
     * @param sender the registered number calls come from
     * @param registersFor how long a registration is asked for; zero: the network wants none
     */
    public record Account(String user, String password, String sender, Duration registersFor) {

        public Account(String user, String password, String sender) {
            this(user, password, sender, Duration.ZERO);
        }

        @Override
        public String toString() {
            return user;
        }
    }

    /** Our address and port for signals in the network's eyes. */
    public record Near(String address, int port) {}

    /**
     * @param channels calls at the same time
     * @param callsPerSecond calls begun in a second
     * @param ringFor how long one lets it ring
     * @param keepAlive how often the network is asked whether it is there
     * @param deadAfter without a sign of life for so long a call is over
     */
    public record Limits(int channels, int callsPerSecond, Duration ringFor, Duration keepAlive, Duration deadAfter) {

        public static final Limits NONE =
                new Limits(2_000, 1_000, Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(20));

        public Limits {
            if (channels < 1 || callsPerSecond < 1)
                throw new IllegalArgumentException("a trunk needs at least one channel and one call a second");
        }

        public Limits ringing(Duration time) {
            return new Limits(channels, callsPerSecond, time, keepAlive, deadAfter);
        }
    }

    /**
     * @param keys our certificate and key, PKCS 12
     * @param trusted certificates of the network, PKCS 12: nobody else is believed
     * @param password of both
     */
    public record Certificates(Path keys, Path trusted, String password) {

        @Override
        public String toString() {
            return keys + ", " + trusted;
        }
    }

    @Override
    public String toString() {
        return name + " " + proxies + "/" + transport;
    }
}
