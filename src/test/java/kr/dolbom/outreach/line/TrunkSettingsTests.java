package kr.dolbom.outreach.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.dolbom.outreach.line.Trunk.Proxy;
import kr.dolbom.outreach.line.Trunk.Transport;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TrunkSettingsTests {

    private final Map<String, String> written = new HashMap<>(Map.of(
            "dolbom.outreach.trunks.kt.proxy", "sbc.example.kr:5080",
            "dolbom.outreach.trunks.kt.second-proxy", "192.0.2.7",
            "dolbom.outreach.trunks.kt.sender", "0226201234",
            "dolbom.outreach.trunks.kt.local-address", "192.0.2.10",
            "dolbom.outreach.trunks.kt.password", "비밀",
            "dolbom.outreach.trunks.kt.channels", "30"));

    @Test
    void aTrunkIsReadAsItIsWritten() {
        Trunk trunk = bound().all().getFirst();
        assertThat(trunk.name()).isEqualTo("kt");
        assertThat(trunk.proxies()).isEqualTo(List.of(new Proxy("sbc.example.kr", 5080), new Proxy("192.0.2.7", 5060)));
        assertThat(trunk.account().user()).isEqualTo("0226201234");
        assertThat(trunk.limits().channels()).isEqualTo(30);
        assertThat(trunk.limits().ringFor()).isEqualTo(Duration.ofSeconds(30));
        assertThat(trunk.transport()).isEqualTo(Transport.UDP);
    }

    @Test
    void aTrunkThatWantsToBeToldWhereWeAreSaysForHowLong() {
        assertThat(bound().all().getFirst().account().registersFor()).isZero();
        written.put("dolbom.outreach.trunks.kt.register-for", "1h");
        assertThat(bound().all().getFirst().account().registersFor()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void withoutATrunkThereIsNone() {
        written.clear();
        written.put("dolbom.outreach.other", "x");
        assertThat(bound().all()).isEmpty();
    }

    @Test
    void thePasswordIsNotToldToLogs() {
        assertThat(bound().toString() + bound().all()).doesNotContain("비밀");
    }

    @Test
    void tlsWithoutCertificatesDoesNotStart() {
        written.put("dolbom.outreach.trunks.kt.transport", "tls");
        assertThatThrownBy(() -> bound().all()).hasMessageContaining("certificates");
    }

    private TrunkSettings bound() {
        return new Binder(new MapConfigurationPropertySource(written))
                .bindOrCreate("dolbom.outreach", TrunkSettings.class);
    }
}
