package kr.dolbom.outreach.campaign.dialling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import kr.dolbom.outreach.line.TrunkSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DiallerSettingsTests {

    private final Map<String, String> written = new HashMap<>(Map.of(
            "dolbom.outreach.trunks.kt.proxy", "sbc.example.kr",
            "dolbom.outreach.trunks.kt.sender", "0226201234",
            "dolbom.outreach.trunks.kt.local-address", "192.0.2.10",
            "dolbom.outreach.trunks.kt.calls-per-second", "5"));

    @ParameterizedTest
    @CsvSource({"30, 27", "10, 9", "2, 1", "1, 1"})
    void theContractsChannelsAreUsedButForAFewThatAnswerAndPutThrough(String channels, int lines) {
        written.put("dolbom.outreach.trunks.kt.channels", channels);
        assertThat(dialling().lines(trunks())).isEqualTo(lines);
        assertThat(dialling().perSecond(trunks())).isEqualTo(5);
    }

    @Test
    void whatIsWrittenCounts() {
        written.put("dolbom.dialling.lines", "4");
        written.put("dolbom.dialling.per-second", "0.5");
        assertThat(dialling().lines(trunks())).isEqualTo(4);
        assertThat(dialling().perSecond(trunks())).isEqualTo(0.5);
    }

    private DiallerSettings dialling() {
        return binder().bindOrCreate("dolbom.dialling", DiallerSettings.class);
    }

    private TrunkSettings trunks() {
        return binder().bindOrCreate("dolbom.outreach", TrunkSettings.class);
    }

    private Binder binder() {
        return new Binder(new MapConfigurationPropertySource(written));
    }
}
