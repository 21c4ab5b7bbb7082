package kr.dolbom.outreach.line;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.dolbom.outreach.line.Trunk.Account;
import kr.dolbom.outreach.line.Trunk.Certificates;
import kr.dolbom.outreach.line.Trunk.Limits;
import kr.dolbom.outreach.line.Trunk.Near;
import kr.dolbom.outreach.line.Trunk.Proxy;
import kr.dolbom.outreach.line.Trunk.Transport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The telephone lines of this institution, {@code dolbom.outreach.trunks.NAME.*}; without one no call leaves and none
 * comes in.
 */
@ConfigurationProperties("dolbom.outreach")
public record TrunkSettings(@DefaultValue Map<String, Line> trunks) {

    private static final int SIP = 5_060;
    private static final int SIPS = 5_061;

    public List<Trunk> all() {
        return trunks.entrySet().stream()
                .map(each -> each.getValue().trunk(each.getKey()))
                .toList();
    }

    /**
     * @param proxy where calls are sent, HOST or HOST:PORT
     * @param secondProxy tried when the first does not answer
     * @param transport udp, tcp or tls
     * @param user name for the network's digest; the sender's number when empty
     * @param password empty when the network knows us by our address
     * @param sender the registered number calls come from, digits only
     * @param registerFor how long a registration is asked for (1h); 0s: the network wants none
     * @param localAddress our address in that network
     * @param localPort our port for signals
     * @param firstSoundPort first of the ports for sound; two for each channel
     * @param lastSoundPort last of the ports for sound
     * @param channels calls at the same time, as in the contract
     * @param callsPerSecond calls begun in a second, as in the contract
     * @param ringFor how long one lets it ring
     * @param keepAlive how often the network is asked whether it is there
     * @param deadAfter without a sign of life for so long a call is over
     * @param person the number of the person whom people who call back are put through to
     * @param office what that office is called, said aloud to them
     * @param keyStore PKCS 12 with our certificate, for tls
     * @param trustStore PKCS 12 with the network's certificates, for tls
     * @param storePassword of both
     */
    public record Line(
            String proxy,
            @Nullable String secondProxy,
            @DefaultValue("udp") Transport transport,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            String sender,
            @DefaultValue("0s") Duration registerFor,
            String localAddress,
            @DefaultValue("5060") int localPort,
            @DefaultValue("16384") int firstSoundPort,
            @DefaultValue("18384") int lastSoundPort,
            @DefaultValue("10") int channels,
            @DefaultValue("2") int callsPerSecond,
            @DefaultValue("30s") Duration ringFor,
            @DefaultValue("30s") Duration keepAlive,
            @DefaultValue("20s") Duration deadAfter,
            @DefaultValue("") String person,
            @DefaultValue("") String office,
            @Nullable Path keyStore,
            @Nullable Path trustStore,
            @DefaultValue("") String storePassword) {

        @Override
        public String toString() {
            return sender + " → " + proxy;
        }

        /** The line as it is opened. */
        public Trunk trunk(String name) {
            return new Trunk(
                    name,
                    Stream.of(Optional.of(proxy), Optional.ofNullable(secondProxy))
                            .flatMap(Optional::stream)
                            .map(this::proxy)
                            .toList(),
                    transport,
                    new Account(user.isBlank() ? sender : user, password, sender, registerFor),
                    new Near(localAddress, localPort),
                    new Limits(channels, callsPerSecond, ringFor, keepAlive, deadAfter),
                    certificates());
        }

        private Proxy proxy(String text) {
            int colon = text.lastIndexOf(':');
            if (colon < 0) return new Proxy(text, transport == Transport.TLS ? SIPS : SIP);
            return new Proxy(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
        }

        private Optional<Certificates> certificates() {
            if (keyStore == null || trustStore == null) return Optional.empty();
            return Optional.of(new Certificates(keyStore, trustStore, storePassword));
        }
    }
}
