package kr.dolbom.outreach.campaign.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kr.dolbom.governance.Expiring;
import kr.dolbom.governance.PrivacySettings;
import kr.dolbom.governance.RecordKind;
import kr.dolbom.governance.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Previews as rows, each sealed for its own id: whoever reads the table learns who waits for a list and nothing of it. */
@Component
class PreviewRows implements Expiring {

    /** Lists one person may have waiting; a further one takes the oldest's place. */
    private static final int MOST_WAITING = 5;

    private static final int AT_ONCE = 100;
    private static final String MINE = " where id = :id and person = :person and made_at > :since";
    private static final String ALL = " id, person, sealed";

    private final JdbcClient rows;
    private final Seal seal;
    private final JsonMapper json;
    private final PrivacySettings settings;
    private final InstantSource clock;

    PreviewRows(JdbcClient rows, Seal seal, JsonMapper json, PrivacySettings settings, InstantSource clock) {
        this.rows = rows;
        this.seal = seal;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    /** What lies sealed. */
    private record Content(String file, List<Listed> rows) {}

    void add(Preview preview, String organisation) {
        rows.sql("""
                insert into list_previews (id, organisation, person, sealed, number_marks, made_at)
                values (:id, :organisation, :person, :sealed, :marks, :at)
                """)
                .param("id", preview.id())
                .param("organisation", organisation)
                .param("person", preview.person())
                .param("sealed", sealed(preview))
                .param("marks", marks(preview))
                .param("at", utc(clock.instant()))
                .update();
        rows.sql("""
                delete from list_previews where id in (
                    select id from list_previews where person = :person order by made_at desc, id offset :most)
                """)
                .param("person", preview.person())
                .param("most", MOST_WAITING)
                .update();
    }

    private byte[] sealed(Preview preview) {
        return seal.seal(json.writeValueAsBytes(new Content(preview.file(), preview.rows())), bound(preview.id()));
    }

    private String[] marks(Preview preview) {
        return preview.rows().stream().flatMap(this::marks).toArray(String[]::new);
    }

    /** Of the numbers of one row, each once. */
    Stream<String> marks(Listed row) {
        return row.numbers().stream().map(number -> seal.mark(number.digits())).distinct();
    }

    /** Looks through those that were kept before marks stood beside the seal; they live for days only. */
    void complete() {
        rows.sql("select" + ALL + " from list_previews where number_marks is null")
                .query(this::read)
                .list()
                .forEach(this::mark);
    }

    /** Unless it was looked through or changed meanwhile. */
    private void mark(Preview preview) {
        rows.sql("update list_previews set number_marks = :marks" + " where id = :id and number_marks is null")
                .param("marks", marks(preview))
                .param("id", preview.id())
                .update();
    }

    /** How many rows of waiting lists hold the number. */
    long count(String mark) {
        return rows.sql("select coalesce(sum(cardinality(array_positions(number_marks, :mark))), 0) from list_previews")
                .param("mark", mark)
                .query(Long.class)
                .single();
    }

    /** Kept from being confirmed or changed by others until the transaction ends. */
    List<Preview> holding(String mark) {
        return rows.sql("select" + ALL
                        + " from list_previews where :mark = any(number_marks) order by made_at for update")
                .param("mark", mark)
                .query(this::read)
                .list();
    }

    void replace(Preview preview, List<Listed> by) {
        Preview next = new Preview(preview.id(), preview.person(), preview.file(), by);
        rows.sql("update list_previews set sealed = :sealed, number_marks = :marks where id = :id")
                .param("sealed", sealed(next))
                .param("marks", marks(next))
                .param("id", next.id())
                .update();
    }

    Optional<Preview> find(UUID id, String person) {
        return one("select" + ALL + " from list_previews" + MINE, id, person);
    }

    /** Of two who take it at once one gets it. */
    Optional<Preview> take(UUID id, String person) {
        return one("delete from list_previews" + MINE + " returning" + ALL, id, person);
    }

    private Optional<Preview> one(String sql, UUID id, String person) {
        return rows.sql(sql)
                .param("id", id)
                .param("person", person)
                .param("since", utc(clock.instant().minus(Duration.ofDays(settings.days(kind())))))
                .query(this::read)
                .optional();
    }

    private Preview read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Content content = json.readValue(seal.open(row.getBytes("sealed"), bound(id)), Content.class);
        return new Preview(id, row.getString("person"), content.file(), content.rows());
    }

    @Override
    public RecordKind kind() {
        return RecordKind.LIST_PREVIEWS;
    }

    @Override
    public long destroyBefore(Instant moment) {
        return rows.sql("delete from list_previews where id in (select id from list_previews"
                        + " where made_at < :moment limit " + AT_ONCE + ")")
                .param("moment", utc(moment))
                .update();
    }

    private static String bound(UUID id) {
        return id + " preview";
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
