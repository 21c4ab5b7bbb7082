package kr.dolbom.outreach.line.sip;

import java.util.Properties;
import java.util.UUID;
import kr.dolbom.outreach.line.Trunk;
import kr.dolbom.outreach.line.Trunk.Certificates;

/** How the signalling library is set up for one trunk. */
final class Stack {

    private static final String LIBRARY = "gov.nist.javax.sip.";

    /** Long enough for the slowest of several telephones that ring for one number. */
    private static final int FORKS_FOR_SECONDS = 32;

    private static final int LONGEST_MESSAGE = 16 * 1_024;

    private static final String CIPHERS = "TLS_AES_256_GCM_SHA384, TLS_AES_128_GCM_SHA256,"
            + " TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384, TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,"
            + " TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256";

    private Stack() {}

    static Properties properties(Trunk trunk) {
        Properties properties = new Properties();
        properties.setProperty("javax.sip.STACK_NAME", "dolbom-" + UUID.randomUUID());
        properties.setProperty(LIBRARY + "STACK_LOGGER", QuietLog.class.getName());
        properties.setProperty(LIBRARY + "SERVER_LOGGER", QuietLog.class.getName());
        properties.setProperty(LIBRARY + "DELIVER_UNSOLICITED_NOTIFY", "true");
        properties.setProperty(LIBRARY + "MAX_FORK_TIME_SECONDS", String.valueOf(FORKS_FOR_SECONDS));
        // While an answered INVITE lingers the library drops the answer of a second telephone; it is said again.
        properties.setProperty(LIBRARY + "LINGER_TIMER", "1");
        properties.setProperty(LIBRARY + "MAX_MESSAGE_SIZE", String.valueOf(LONGEST_MESSAGE));
        properties.setProperty(LIBRARY + "THREAD_POOL_SIZE", "2");
        // The default for TCP never gets an answer back (RestComm/jain-sip #164), and for TLS it believes everybody.
        properties.setProperty(
                LIBRARY + "MESSAGE_PROCESSOR_FACTORY", "gov.nist.javax.sip.stack.OIOMessageProcessorFactory");
        trunk.certificates().ifPresent(certificates -> secure(properties, certificates));
        return properties;
    }

    private static void secure(Properties properties, Certificates certificates) {
        properties.setProperty("javax.net.ssl.keyStore", certificates.keys().toString());
        properties.setProperty("javax.net.ssl.keyStoreType", "PKCS12");
        properties.setProperty("javax.net.ssl.keyStorePassword", certificates.password());
        properties.setProperty(
                "javax.net.ssl.trustStore", certificates.trusted().toString());
        properties.setProperty("javax.net.ssl.trustStoreType", "PKCS12");
        properties.setProperty("javax.net.ssl.trustStorePassword", certificates.password());
        properties.setProperty(LIBRARY + "TLS_CLIENT_PROTOCOLS", "TLSv1.3, TLSv1.2");
        // Who speaks to us over TLS has to show a certificate we know; the library's own ciphers are of 2010.
        properties.setProperty(LIBRARY + "TLS_CLIENT_AUTH_TYPE", "Enabled");
        properties.setProperty(LIBRARY + "ENABLED_CIPHER_SUITES", CIPHERS);
    }
}
