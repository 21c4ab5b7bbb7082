package kr.dolbom.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kr.dolbom.answering.Question;
import kr.dolbom.database.TestDatabase;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Masking;
import kr.dolbom.governance.OriginalsInTests;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A desk over a fresh database and hand-written answers; remembers what answering was asked and what was published. */
public final class DeskFixture {

    public static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    public static final DeskSettings SETTINGS = new DeskSettings(4000, 64, 300, 10_000, 20, "", false);

    public Instant now = NOW;
    public final InstantSource clock = () -> now;
    public final DataSource database = TestDatabase.fresh();
    public final JdbcClient rows = JdbcClient.create(database);
    public final List<Question> asked = new ArrayList<>();
    public final List<Object> news = new ArrayList<>();
    public final AuditTrail audit = new AuditTrail(rows, new JdbcTransactionManager(database), clock);
    public final Consultations consultations = new Consultations(
            question -> {
                asked.add(question);
                return Answers.to(question);
            },
            new ConversationRows(rows, new Masking()),
            new Masking(),
            audit,
            OriginalsInTests.over(rows, audit, new JdbcTransactionManager(database), clock, false),
            SETTINGS,
            clock,
            news::add,
            new JdbcTransactionManager(database));

    public Exchange ask(String text) {
        return consultations.ask(question(Optional.empty(), text));
    }

    public Exchange ask(Conversation conversation, String text) {
        return consultations.ask(question(Optional.of(conversation.id().toString()), text));
    }

    private static Ask question(Optional<String> conversation, String text) {
        return new Ask(conversation, text, AsOf.today(() -> NOW), Place.EVERYWHERE, Channel.PAGE);
    }
}
