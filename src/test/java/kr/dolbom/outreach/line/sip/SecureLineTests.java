package kr.dolbom.outreach.line.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.dolbom.outreach.line.Answering;
import kr.dolbom.outreach.line.Call;
import kr.dolbom.outreach.line.Ending.Outcome;
import kr.dolbom.outreach.line.SoundEngine;
import kr.dolbom.outreach.line.Trunk;
import kr.dolbom.outreach.line.Trunk.Account;
import kr.dolbom.outreach.line.Trunk.Certificates;
import kr.dolbom.outreach.line.Trunk.Limits;
import kr.dolbom.outreach.line.Trunk.Near;
import kr.dolbom.outreach.line.Trunk.Proxy;
import kr.dolbom.outreach.line.Trunk.Transport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A line over TLS, with certificates the test makes for itself. */
class SecureLineTests {

    private static final String PASSWORD = "secret1";
    private static final int OURS = 25_460;
    private static final int THEIRS = 25_461;

    @TempDir
    private Path folder;

    private final News news = new News();
    private final News theirs = new News();
    private final SoundEngine sounds = new SoundEngine(InetAddress.getLoopbackAddress(), 19_000, 19_998);

    @AfterEach
    void close() {
        sounds.close();
    }

    @Test
    void aCallGoesOverTlsBetweenTwoWhoKnowEachOther() throws Exception {
        Path us = keys("us");
        Path them = keys("them");
        try (SipLine far = line(THEIRS, OURS, them, trusting(us, "us"), (trunk, caller, call) -> Optional.of(theirs));
                SipLine near = line(OURS, THEIRS, us, trusting(them, "them"), Answering.NOBODY)) {
            Call call = near.place("0226203001", news);
            news.awaitAnswer();
            call.end();
            assertThat(news.outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(theirs.outcome()).isEqualTo(Outcome.ANSWERED);
        }
    }

    @Test
    void aNetworkWhoseCertificateWeDoNotKnowIsNotCalled() throws Exception {
        Path us = keys("us");
        Path them = keys("them");
        Path other = keys("other");
        try (SipLine far = line(THEIRS, OURS, them, trusting(us, "us"), (trunk, caller, call) -> Optional.of(theirs));
                SipLine near = line(OURS, THEIRS, us, trusting(other, "other"), Answering.NOBODY)) {
            near.place("0226203001", news);
            assertThat(news.outcome()).isNotEqualTo(Outcome.ANSWERED);
            assertThat(theirs.answered.getCount()).isEqualTo(1);
        }
    }

    private SipLine line(int near, int far, Path keys, Path trusted, Answering answering) throws Exception {
        return new SipLine(
                new Trunk(
                        "secure",
                        List.of(new Proxy("127.0.0.1", far)),
                        Transport.TLS,
                        new Account("16002129", "", "16002129"),
                        new Near("127.0.0.1", near),
                        new Limits(10, 100, Duration.ofSeconds(5), Duration.ZERO, Duration.ofSeconds(20)),
                        Optional.of(new Certificates(keys, trusted, PASSWORD))),
                sounds,
                answering);
    }

    private Path keys(String name) throws Exception {
        Path store = folder.resolve(name + ".p12");
        keytool(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-validity",
                "2",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD);
        return store;
    }

    private Path trusting(Path keys, String name) throws Exception {
        Path certificate = folder.resolve(name + ".crt");
        Path store = folder.resolve("trusts-" + name + ".p12");
        keytool(
                "-exportcert",
                "-alias",
                name,
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD,
                "-file",
                certificate.toString());
        keytool(
                "-importcert",
                "-noprompt",
                "-alias",
                name,
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-file",
                certificate.toString());
        return store;
    }

    private static void keytool(String... words) throws Exception {
        String[] all = new String[words.length + 1];
        all[0] = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        System.arraycopy(words, 0, all, 1, words.length);
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) throw new IOException(said);
    }
}
