package kr.dolbom.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Reach;
import kr.dolbom.knowledge.Listing.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The library as a list with how each document stands on a day, narrowed and page by page. */
@Component
public class Catalogue {

    private static final String LISTED = """
            with listed as (
                select d.*, v.valid_from, coalesce(v.promulgation, '') as promulgation, coalesce(v.passages, 0) as passages,
                       every.versions, every.imported_at, coming.day as next, coalesce(gone.title, '') as successor,
                       case
                           when not every.in_use then 'WITHDRAWN'
                           when exists (select from span where document = d.number and standing <> 'ANNOUNCED'
                               and cast(:day as date) between valid_from and valid_until) then 'IN_FORCE'
                           when coming.day is not null then 'COMING'
                           when gone.itself then 'REPEALED'
                           when gone.title is not null then 'REPLACED'
                           else 'ENDED'
                       end as state
                from document d
                left join lateral (
                    select bool_or(state = 'IN_USE') as in_use, count(*) as versions, max(imported_at) as imported_at
                    from version where document = d.number) every on true
                left join lateral (
                    select valid_from, promulgation, cardinality(contents) as passages
                    from version where document = d.number and state = 'IN_USE'
                    order by valid_from > :day, abs(valid_from - :day), promulgated desc limit 1) v on true
                left join lateral (
                    select min(valid_from) as day
                    from version where document = d.number and state = 'IN_USE' and valid_from > :day) coming on true
                left join lateral (
                    select repealing.document = d.number as itself, other.title
                    from version repealing join document other on other.number = repealing.document
                    where repealing.state = 'IN_USE' and repealing.valid_from <= :day and other.reach = ''
                        and repealing.repeals @> array[replace(d.title, ' ', '')]
                    order by repealing.valid_from desc limit 1) gone on true
                where :everything or d.reach = any(:open)
            )
            select listed.*, count(*) over () as found from listed
            """;

    private static final String NARROWED = """
            where position(lower(replace(:title, ' ', '')) in lower(replace(title, ' ', ''))) > 0
            and (:kind = '' or kind = :kind) and (:state = '' or state = :state)
            and (:place = '' or :place = '전국' and place = '' or place = :place or starts_with(place, :place || '/'))
            order by title, id limit :most offset :skipped
            """;

    private final JdbcClient jdbc;

    Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the list is narrowed to; empty means all.
     *
     * @param place 전국 for texts of the whole country; a place with everything inside it otherwise
     */
    public record Wanted(String title, Optional<DocumentKind> kind, Optional<State> state, String place) {}

    /** Some of the documents found, and how many there are. */
    public record Shown(List<Listing> listings, int found) {
        public Shown {
            listings = List.copyOf(listings);
        }
    }

    public Shown list(Wanted wanted, Actor actor, AsOf asOf, int skipped, int most) {
        int[] found = {0};
        List<Listing> listings = listed(LISTED + NARROWED, actor, asOf)
                .param("title", wanted.title().strip())
                .param("kind", wanted.kind().map(Enum::name).orElse(""))
                .param("state", wanted.state().map(Enum::name).orElse(""))
                .param("place", wanted.place().strip())
                .param("most", most)
                .param("skipped", skipped)
                .query((row, i) -> {
                    found[0] = row.getInt("found");
                    return listing(row);
                })
                .list();
        return new Shown(listings, found[0]);
    }

    public Optional<Listing> find(String document, Actor actor, AsOf asOf) {
        return listed(LISTED + "where id = :id", actor, asOf)
                .param("id", document)
                .query((row, i) -> listing(row))
                .optional();
    }

    /** Places that have texts of their own. */
    public List<String> places() {
        return jdbc.sql("select distinct place from document where place <> '' order by place")
                .query((row, i) -> row.getString("place"))
                .list();
    }

    private JdbcClient.StatementSpec listed(String sql, Actor actor, AsOf asOf) {
        return jdbc.sql(sql)
                .param("day", asOf.day())
                .param("everything", actor.seesEverything())
                .param("open", Reach.openTo(actor).stream().map(Reach::text).toArray(String[]::new));
    }

    private static Listing listing(ResultSet row) throws SQLException {
        Optional<LocalDate> from = Optional.ofNullable(row.getObject("valid_from", LocalDate.class));
        String promulgation = row.getString("promulgation");
        return new Listing(
                PassageRows.document(row),
                State.valueOf(row.getString("state")),
                from.map(day -> Version.label(day, promulgation)).orElse(""),
                row.getInt("passages"),
                row.getInt("versions"),
                Optional.ofNullable(row.getObject("next", LocalDate.class)),
                row.getString("successor"),
                row.getTimestamp("imported_at").toInstant());
    }
}
