package kr.dolbom.outreach.recording;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import kr.dolbom.outreach.rights.About;
import kr.dolbom.outreach.rights.HeldRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sound of a household's calls. */
@Component
class SoundRecords implements HeldRecords {

    private final JdbcClient rows;
    private final Recordings recordings;

    SoundRecords(JdbcClient rows, Recordings recordings) {
        this.rows = rows;
        this.recordings = recordings;
    }

    @Override
    public String korean() {
        return "통화 녹음";
    }

    @Override
    public long count(About about) {
        return rows.sql("select count(*) from recordings where attempt = any(:calls)")
                .param("calls", about.callIds())
                .query(Long.class)
                .single();
    }

    @Override
    public List<Map<String, Object>> of(About about) {
        return rows.sql("""
                        select attempt, seconds, made_at, destroy_after from recordings
                        where attempt = any(:calls) order by made_at
                        """)
                .param("calls", about.callIds())
                .query((row, i) -> Map.<String, Object>of(
                        "때",
                                row.getObject("made_at", OffsetDateTime.class)
                                        .toInstant()
                                        .toString(),
                        "초", row.getBigDecimal("seconds"),
                        "지울 때",
                                row.getObject("destroy_after", OffsetDateTime.class)
                                        .toInstant()
                                        .toString(),
                        "파일", name(row.getObject("attempt", UUID.class))))
                .list();
    }

    @Override
    public Map<String, Supplier<byte[]>> files(About about) {
        Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
        about.calls().stream()
                .filter(recordings::has)
                .forEach(call -> files.put(name(call), () -> recordings.sound(call)));
        return files;
    }

    private static String name(UUID call) {
        return "calls/" + call + ".wav";
    }

    @Override
    public Erased erase(About about) {
        List<String> paths = rows.sql("delete from recordings where attempt = any(:calls) returning path")
                .param("calls", about.callIds())
                .query((row, i) -> row.getString(1))
                .list();
        recordings.discardAfterCommit(paths);
        return Erased.of(paths.size(), 0, "");
    }
}
