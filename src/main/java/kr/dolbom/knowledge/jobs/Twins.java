package kr.dolbom.knowledge.jobs;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kr.dolbom.knowledge.reading.Sketch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents that say nearly the same as another one. */
@Component
class Twins {

    private static final double NEARLY_ALL = 0.9;

    /** Of two texts alike to nine tenths, it is next to impossible that none of so many hashes is in both. */
    private static final int LOOKED_UP = 16;

    private static final int MOST_COMPARED = 50;

    private final JdbcClient jdbc;

    Twins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param share from 0 to 1 */
    record Twin(String document, String title, double share) {
        int percent() {
            return (int) Math.round(share * 100);
        }
    }

    private record Other(String document, String title, List<Long> hashes) {}

    Optional<Twin> find(String document, List<Long> sketch) {
        return others(document, sketch).stream()
                .map(other -> new Twin(other.document, other.title, Sketch.resemblance(sketch, other.hashes)))
                .filter(twin -> twin.share >= NEARLY_ALL)
                .max(Comparator.comparingDouble(Twin::share));
    }

    void keep(String document, List<Long> sketch) {
        jdbc.sql("""
                        insert into document_sketch (document, smallest, hashes) values (:document, :smallest, :hashes)
                        on conflict (document) do update set smallest = excluded.smallest, hashes = excluded.hashes
                        """)
                .param("document", document)
                .param("smallest", smallest(sketch))
                .param("hashes", sketch.toArray(Long[]::new))
                .update();
    }

    private List<Other> others(String document, List<Long> sketch) {
        return jdbc.sql("""
                        select d.id, d.title, s.hashes from document_sketch s join document d on d.id = s.document
                        where s.smallest && :smallest and s.document <> :document limit :most
                        """)
                .param("smallest", smallest(sketch))
                .param("document", document)
                .param("most", MOST_COMPARED)
                .query((row, i) -> new Other(row.getString("id"), row.getString("title"), Arrays.asList((Long[])
                        row.getArray("hashes").getArray())))
                .list();
    }

    private static Long[] smallest(List<Long> sketch) {
        return sketch.stream().sorted().limit(LOOKED_UP).toArray(Long[]::new);
    }
}
