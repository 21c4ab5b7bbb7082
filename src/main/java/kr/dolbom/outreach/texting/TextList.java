package kr.dolbom.outreach.texting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kr.dolbom.governance.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What became of an organisation's texts, as far as whoever looks may see. */
@Component
public class TextList {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("M월 d일 HH:mm");
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final JdbcClient rows;
    private final Seal seal;
    private final JsonMapper json;

    TextList(JdbcClient rows, Seal seal, JsonMapper json) {
        this.rows = rows;
        this.seal = seal;
        this.json = json;
    }

    public record Count(String korean, long count) {}

    /**
     * @param number masked
     * @param state in Korean
     */
    public record Troubled(UUID id, String number, String when, String state, String trouble) {}

    /** How many stand where, of those of the last days. */
    public List<Count> counts(int days) {
        Map<Standing, Long> counts = new TreeMap<>();
        rows.sql("""
                select state, instead, count(*) as texts from texts
                where made_at > now() - :days * interval '1 day' group by state, instead
                """).param("days", days).query(row -> {
            counts.merge(Standing.of(row), row.getLong("texts"), Long::sum);
        });
        return counts.entrySet().stream()
                .map(one -> new Count(one.getKey().korean(), one.getValue()))
                .toList();
    }

    /** @param instead whether an ordinary text went because 알림톡 did not arrive */
    private record Standing(Delivery delivery, boolean instead) implements Comparable<Standing> {
        static Standing of(ResultSet row) throws SQLException {
            return new Standing(TextRows.delivery(row.getString("state")), row.getBoolean("instead"));
        }

        String korean() {
            return (instead ? "알림톡 실패, 문자로 보냄: " : "") + delivery.korean();
        }

        @Override
        public int compareTo(Standing other) {
            return Comparator.comparing(Standing::delivery)
                    .thenComparing(Standing::instead)
                    .compare(this, other);
        }
    }

    /** The newest that need a person. */
    public List<Troubled> troubled(int most) {
        return rows.sql("""
                        select id, sealed, state, instead, trouble, made_at from texts
                        where state in ('UNKNOWN', 'FAILED', 'EXPIRED') order by settled_at desc limit :most
                        """)
                .param("most", most)
                .query((row, i) -> new Troubled(
                        row.getObject("id", UUID.class),
                        number(row.getBytes("sealed"), row.getString("id")),
                        row.getObject("made_at", OffsetDateTime.class)
                                .atZoneSameInstant(SEOUL)
                                .format(WHEN),
                        Standing.of(row).korean(),
                        row.getString("trouble")))
                .list();
    }

    private String number(byte[] sealed, String id) {
        Words words = json.readValue(seal.open(sealed, id), Words.class);
        return new PhoneNumber(words.number()).masked();
    }
}
