package kr.dolbom.outreach.texting.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
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
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;
import tools.jackson.databind.JsonNode;

/** One session against a short message centre that is not ours: binding, letters, parts, TLS, a centre that hangs. */
@EnabledIf("kr.dolbom.outreach.texting.drill.Centre#isInstalled")
class SmppSessionTests {

    private static final ConnectionFactory PLAIN = SocketConnectionFactory.getInstance();
    private static final String LONG = "가온동 주민센터입니다. 안부 전화를 드립니다. ".repeat(12);

    @TempDir
    Path folder;

    @Test
    void aWrongPasswordIsNotBound() throws Exception {
        try (Centre centre = Centre.open();
                SmppCarrier carrier = open(settings(centre, "wrong", Letters.UCS2, LongTexts.PAYLOAD, false), PLAIN)) {
            Thread.sleep(700);
            assertThat(carrier.isOpen()).isFalse();
        }
    }

    @Test
    void wordsGoInTheNetworksOwnLetters() throws Exception {
        try (Centre centre = Centre.open();
                SmppCarrier carrier =
                        open(settings(centre, "secret", Letters.MS949, LongTexts.PAYLOAD, false), PLAIN)) {
            until(carrier::isOpen);
            carrier.hand(text("똠방각하 뷁 안부 전화"));
            carrier.hand(text(LONG));
            JsonNode got = centre.received();
            assertThat(got.get(0).path("coding").asInt()).isEqualTo(14);
            assertThat(got.get(0).path("words").asString()).isEqualTo("똠방각하 뷁 안부 전화");
            assertThat(got.get(1).path("words").asString()).isEqualTo(LONG);
        }
    }

    @Test
    void aLongTextGoesInPartsThatMakeItWhole() throws Exception {
        for (Letters letters : Letters.values()) {
            try (Centre centre = Centre.open();
                    SmppCarrier carrier = open(settings(centre, "secret", letters, LongTexts.PARTS, false), PLAIN)) {
                until(carrier::isOpen);
                Handed handed = carrier.hand(text(LONG));
                JsonNode got = centre.received();
                assertThat(handed)
                        .isInstanceOfSatisfying(
                                Handed.Accepted.class,
                                accepted -> assertThat(accepted.messages())
                                        .hasSize(got.size())
                                        .hasSizeGreaterThan(2)
                                        .doesNotHaveDuplicates());
                StringBuilder whole = new StringBuilder();
                for (JsonNode part : got) {
                    assertThat(part.path("parts").asInt()).isPositive();
                    whole.append(part.path("words").asString());
                }
                assertThat(whole).hasToString(LONG);
            }
        }
    }

    @Test
    void aCentreThatHangsIsFoundOut() throws Exception {
        try (Centre centre = Centre.open();
                SmppCarrier carrier = open(settings(centre, "secret", Letters.UCS2, LongTexts.PAYLOAD, false), PLAIN)) {
            until(carrier::isOpen);
            centre.freeze();
            assertThat(carrier.hand(text("답이 없는 글"))).isInstanceOf(Handed.Unknown.class);
            until(() -> !carrier.isOpen());
            assertThat(carrier.hand(text("보내지 않은 글"))).isInstanceOf(Handed.Later.class);
        }
    }

    @Test
    void anEncryptedConnectionTrustsItsOwnCertificatesOnly() throws Exception {
        KeyStore ours = certificate("ours", "san=ip:127.0.0.1,dns:localhost");
        KeyStore anothers = certificate("another", "san=ip:127.0.0.1,dns:localhost");
        try (Centre centre = Centre.open(folder.resolve("ours.key"), folder.resolve("ours.crt"))) {
            SmppSettings settings = settings(centre, "secret", Letters.UCS2, LongTexts.PAYLOAD, true);
            try (SmppCarrier trusting = open(settings, trusting(settings, ours));
                    SmppCarrier wary = open(settings, trusting(settings, anothers))) {
                until(trusting::isOpen);
                assertThat(trusting.hand(text("비밀 편지"))).isInstanceOf(Handed.Accepted.class);
                Thread.sleep(500);
                assertThat(wary.isOpen()).isFalse();
            }
        }
    }

    @Test
    void aCertificateForAnotherHostIsNotTrusted() throws Exception {
        KeyStore elsewhere = certificate("elsewhere", "san=dns:centre.example");
        try (Centre centre = Centre.open(folder.resolve("elsewhere.key"), folder.resolve("elsewhere.crt"))) {
            SmppSettings settings = settings(centre, "secret", Letters.UCS2, LongTexts.PAYLOAD, true);
            try (SmppCarrier carrier = open(settings, trusting(settings, elsewhere))) {
                Thread.sleep(700);
                assertThat(carrier.isOpen()).isFalse();
            }
        }
    }

    private static ConnectionFactory trusting(SmppSettings settings, KeyStore trusted) {
        SslBundle bundle = SslBundle.of(SslStoreBundle.of(null, null, trusted));
        return SmppSetup.encrypted(settings, new DefaultSslBundleRegistry("centre", bundle));
    }

    private KeyStore certificate(String name, String extension) throws Exception {
        Path store = folder.resolve(name + ".p12");
        int made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        extension,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(made).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        pem(
                name + ".key",
                "PRIVATE KEY",
                keys.getKey(name, "changeit".toCharArray()).getEncoded());
        pem(name + ".crt", "CERTIFICATE", keys.getCertificate(name).getEncoded());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(name, keys.getCertificate(name));
        return trusted;
    }

    private void pem(String file, String what, byte[] content) throws IOException {
        String body = Base64.getMimeEncoder(64, "\n".getBytes()).encodeToString(content);
        Files.writeString(
                folder.resolve(file), "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, body, what));
    }

    private static SmppCarrier open(SmppSettings settings, ConnectionFactory sockets) {
        SmppConnection connection = new SmppConnection(settings, sockets, new Quiet());
        connection.begin();
        return new SmppCarrier(settings, connection);
    }

    private static SmppSettings settings(
            Centre centre, String password, Letters letters, LongTexts longTexts, boolean tls) {
        return new SmppSettings(
                "127.0.0.1",
                centre.port(),
                "dolbom",
                password,
                "",
                tls,
                tls ? "centre" : "",
                10,
                100,
                letters,
                14,
                longTexts,
                ReceiptIds.AS_GIVEN,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofMillis(100),
                Duration.ofSeconds(1));
    }

    private static Outgoing text(String words) {
        return new Outgoing(UUID.randomUUID(), new PhoneNumber("01012345678"), "", words, "", Map.of(), "16002129");
    }

    private static void until(BooleanSupplier wanted) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.sleep(20);
        }
    }

    /** Nobody is interested in what comes in. */
    private static final class Quiet implements MessageReceiverListener {
        @Override
        public void onAcceptDeliverSm(DeliverSm message) {}

        @Override
        public void onAcceptAlertNotification(AlertNotification alert) {}

        @Override
        public DataSmResult onAcceptDataSm(DataSm data, Session source) {
            throw new UnsupportedOperationException();
        }
    }
}
