package kr.dolbom.outreach.line;

import java.time.Duration;
import java.util.Locale;

/**
 * A line to the telephone network, as the telephone company writes it into the contract.
 *
 * @param proxy where calls are sent: host or address
 * @param transport the network's way of carrying signals
 * @param user name for the network's digest, and the number calls come from
 * @param password empty when the network knows us by our address
 * @param localAddress our address in that network
 * @param localPort our port for signals
 * @param ringFor how long one lets it ring
 */
public record Trunk(
        String proxy,
        int port,
        Transport transport,
        String user,
        String password,
        String localAddress,
        int localPort,
        Duration ringFor) {

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

    @Override
    public String toString() {
        return user + "@" + proxy + ":" + port + "/" + transport;
    }
}
