package kr.dolbom.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import kr.dolbom.Dolbom;
import kr.dolbom.database.TestDatabase;
import kr.dolbom.desk.handover.HandOver;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application without its server, on real rows, with hand-written answers and a clock that is set by hand. */
@SpringBootTest(classes = Dolbom.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Import({FakeAnswers.class, OpenDesk.ClockByHand.class})
public abstract class OpenDesk {

    /** Monday, ten in the morning in Seoul. */
    protected static final Instant MONDAY = Instant.parse("2026-03-09T01:00:00Z");

    private static final DriverManagerDataSource DATABASE = TestDatabase.empty();
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(MONDAY);

    @Autowired
    protected HandOvers handOvers;

    @Autowired
    protected Replies replies;

    @Autowired
    protected DeskSetup setup;

    @Autowired
    protected Consultations consultations;

    @Autowired
    protected AuditTrail audit;

    @Autowired
    protected JdbcClient rows;

    /** Whoever owns the tables; the application's own connections step down. */
    protected JdbcClient owner = JdbcClient.create(DATABASE);

    /** Time stands still until it is moved. */
    @TestConfiguration(proxyBeanMethods = false)
    static class ClockByHand {
        @Bean
        @Primary
        InstantSource byHand() {
            return NOW::get;
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) throws IOException {
        Path data = Files.createTempDirectory("dolbom-open-desk");
        settings.add("dolbom.db.url", DATABASE::getUrl);
        settings.add("dolbom.db.user", DATABASE::getUsername);
        settings.add("dolbom.db.password", DATABASE::getPassword);
        settings.add("dolbom.data", data::toString);
    }

    protected static void itIs(Instant moment) {
        NOW.set(moment);
    }

    protected static void later(Duration time) {
        NOW.updateAndGet(now -> now.plus(time));
    }

    protected static Instant now() {
        return NOW.get();
    }

    protected Exchange asked(String question) {
        return consultations.ask(
                new Ask(Optional.empty(), question, AsOf.today(NOW::get), Place.EVERYWHERE, Channel.PAGE));
    }

    /** A question the desk refused, handed over by somebody without an account. */
    protected HandOver handedOver() {
        return handOvers.ask(Actor.ANONYMOUS, asked("축구 누가 이겼어요?").id().toString(), "", "", Channel.PAGE);
    }

    protected HandOver now(HandOver handOver) {
        return handOvers.ofConversation(handOver.conversation().toString()).stream()
                .filter(one -> one.id().equals(handOver.id()))
                .findFirst()
                .orElseThrow();
    }

    protected static String id(HandOver handOver) {
        return handOver.id().toString();
    }

    protected static Actor counsellor(String name) {
        return worker(name, "", Role.COUNSELLOR);
    }

    protected static Actor supervisor(String name) {
        return worker(name, "", Role.SUPERVISOR);
    }

    protected static Actor worker(String name, String organisation, Role role) {
        return new Actor(Optional.of(name), Actor.parts(organisation), Set.of(role));
    }

    /** As a request of somebody is worked on: the wall in the database follows. */
    protected static <T> T as(Actor actor, java.util.function.Function<Actor, T> work) {
        return Acting.as(actor, () -> work.apply(actor));
    }

    protected static String key() {
        return UUID.randomUUID().toString();
    }
}
