package kr.dolbom.outreach.texting.provider;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import kr.dolbom.Dolbom;
import kr.dolbom.database.TestDatabase;
import kr.dolbom.outreach.texting.Deliveries;
import kr.dolbom.outreach.texting.Delivery;
import kr.dolbom.outreach.texting.Rounded;
import kr.dolbom.outreach.texting.Templates;
import kr.dolbom.outreach.texting.Text;
import kr.dolbom.outreach.texting.TextSettled;
import kr.dolbom.outreach.texting.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Outbox, carrier and results against a stand-in of the provider, for the tests that speak with it. */
@SpringBootTest(classes = Dolbom.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Import(RunningProvider.Carriers.class)
abstract class RunningProvider {

    private static final DriverManagerDataSource DATABASE = TestDatabase.empty();
    private static Optional<StandIn> opened = Optional.empty();

    @Autowired
    Texts texts;

    @Autowired
    Rounded rounds;

    @Autowired
    AlimtalkCarrier carrier;

    @Autowired
    Results results;

    @Autowired
    Told told;

    JdbcClient owner = JdbcClient.create(DATABASE);

    @TestConfiguration(proxyBeanMethods = false)
    static class Carriers {
        @Bean
        Provider provider(ProviderSettings settings, JsonMapper json, InstantSource clock) {
            return new Provider(settings, json, clock);
        }

        @Bean
        AlimtalkCarrier carrier(ProviderSettings settings, Provider provider, Templates templates, JsonMapper json) {
            return new AlimtalkCarrier(settings, provider, templates, json);
        }

        @Bean
        Results results(Provider provider, Deliveries deliveries) {
            return new Results(provider, deliveries, Duration.ZERO);
        }

        @Bean
        Told told() {
            return new Told();
        }

        @Bean
        Rounded rounds(ApplicationContext all) {
            return new Rounded(all);
        }
    }

    /** What whoever waits for texts is told, in order. */
    static class Told {
        final List<Delivery> deliveries = new CopyOnWriteArrayList<>();

        @EventListener
        void settled(TextSettled text) {
            deliveries.add(text.delivery());
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) throws IOException {
        opened = Optional.of(new StandIn());
        Path data = Files.createTempDirectory("dolbom-provider");
        settings.add("dolbom.db.url", DATABASE::getUrl);
        settings.add("dolbom.db.user", DATABASE::getUsername);
        settings.add("dolbom.db.password", DATABASE::getPassword);
        settings.add("dolbom.data", data::toString);
        settings.add("dolbom.texting.provider.address", () -> provider().address());
        settings.add("dolbom.texting.provider.app-key", () -> "app");
        settings.add("dolbom.texting.provider.secret", () -> "secret");
        settings.add("dolbom.texting.provider.sender-key", () -> "k".repeat(40));
        settings.add("dolbom.texting.provider.hook-secret", () -> "signature");
        settings.add("dolbom.texting.provider.answer-within", () -> "1s");
        settings.add("dolbom.texting.provider.template.[전화 안내@1]", () -> "CALL01");
    }

    static StandIn provider() {
        return opened.orElseThrow();
    }

    @BeforeEach
    void empty() {
        provider().troubles.clear();
        provider().taken.clear();
        provider().keys.clear();
        provider().results.clear();
        provider().knowsNothing = false;
        told.deliveries.clear();
        owner.sql("truncate texts cascade").update();
        owner.sql("truncate text_parts").update();
    }

    UUID send() {
        return texts.send(new Text(
                UUID.randomUUID(),
                "",
                "010-1234-5678",
                "[가온동] 안부 전화 안내",
                "김가온님, 안부 전화를 드립니다. 수신거부는 회신해 주세요.",
                Optional.of("전화 안내@1"),
                Map.of("이름", "김가온"),
                "16002129"));
    }

    Delivery is(UUID text) {
        return texts.find(text).orElseThrow();
    }
}
