package kr.dolbom.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import kr.dolbom.answering.AnsweringSettings;
import kr.dolbom.database.TestDatabase;
import kr.dolbom.governance.AuditChainInTests;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Consents;
import kr.dolbom.governance.Masking;
import kr.dolbom.governance.OriginalsInTests;
import kr.dolbom.governance.Permissions;
import kr.dolbom.governance.SealedOriginals;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A desk that keeps originals, asks for consent and knows who asks, over a database with its walls up. */
final class RightsFixture {

    static final Actor KIM = new Actor(Optional.of("kim"), List.of("양천구청"), Set.of(Role.CITIZEN));
    static final Actor LEE = new Actor(Optional.of("lee"), List.of("양천구청"), Set.of(Role.CITIZEN));
    static final Actor COUNSELLOR = new Actor(Optional.of("c1"), List.of("양천구청"), Set.of(Role.COUNSELLOR));
    static final Actor ELSEWHERE = new Actor(Optional.of("c2"), List.of("강서구청"), Set.of(Role.COUNSELLOR));

    Instant now = Instant.parse("2026-03-02T01:00:00Z");
    final InstantSource clock = () -> now;
    final DataSource bare = TestDatabase.fresh();
    final DataSource database = TestDatabase.walled(bare);
    final JdbcClient owner = JdbcClient.create(bare);
    final JdbcClient rows = JdbcClient.create(database);
    final JdbcTransactionManager transactions = new JdbcTransactionManager(database);
    final AuditTrail audit = new AuditTrail(rows, transactions, clock);
    final Permissions permissions = AuditChainInTests.permissions(audit, transactions);
    final SealedOriginals originals = OriginalsInTests.over(rows, audit, transactions, clock, true);
    final DeskSettings settings = DeskFixture.SETTINGS;
    final MadeWith madeWith = new MadeWith(rows, new AnsweringSettings(0.7), java.nio.file.Path.of("packs"));
    final Consents consents =
            OriginalsInTests.consents(rows, audit, transactions, clock, Map.of("dolbom.privacy.ground", "CONSENT"));
    final ConversationErasure erasure = new ConversationErasure(rows, java.nio.file.Path.of("target"));
    final Consultations consultations = new Consultations(
            Answers::to,
            new ConversationRows(rows, new Masking()),
            new Masking(),
            audit,
            originals,
            settings,
            clock,
            this::hear,
            transactions);
    final Objections objections =
            new Objections(rows, consultations, new Masking(), permissions, audit, settings, clock, transactions);
    final OwnData ownData = new OwnData(
            rows,
            consultations,
            erasure,
            objections,
            consents,
            OriginalsInTests.settings(Map.of()),
            audit,
            transactions);
    final Explanations explanations = new Explanations(consultations, madeWith, new AnsweringSettings(0.7));

    private void hear(Object news) {
        if (!(news instanceof QuestionAnswered answered)) return;
        madeWith.keep(answered);
        ownData.own(answered);
    }

    Exchange ask(Actor actor, String text) {
        Ask ask = new Ask(Optional.empty(), text, AsOf.today(clock), Place.EVERYWHERE, Channel.PAGE);
        return Acting.as(actor, () -> consultations.ask(ask));
    }

    /** A question handed over, with a text of the asker. */
    void handOver(Exchange asked, String state) {
        owner.sql("""
                with ho as (insert into hand_overs (id, conversation, exchange, topic, question, state, owner,
                    asked_at, due_at, active_at) values (gen_random_uuid(), :conversation, :exchange, '', 'q', :state,
                    nullif(:owner, ''), now(), now(), now()) returning id)
                insert into messages (conversation, number, id, hand_over, author, author_name, text, key, sent_at)
                select :conversation, 1, gen_random_uuid(), id, 'ASKER', '', '전화 주세요', 'k', now() from ho
                """)
                .param("conversation", asked.conversation())
                .param("exchange", asked.id())
                .param("state", state)
                .param("owner", state.equals("WAITING") ? "" : "c1")
                .update();
    }

    long destroyBefore(Instant moment) {
        Long destroyed = new TransactionTemplate(transactions).execute(t -> erasure.destroyBefore(moment));
        return destroyed == null ? 0 : destroyed;
    }

    long count(String table) {
        return owner.sql("select count(*) from " + table).query(Long.class).single();
    }

    List<String> trail() {
        return owner.sql("select action from audit_entries order by number")
                .query((row, i) -> row.getString(1))
                .list();
    }
}
