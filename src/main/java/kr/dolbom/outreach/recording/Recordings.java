package kr.dolbom.outreach.recording;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.Expiring;
import kr.dolbom.governance.Permissions;
import kr.dolbom.governance.PrivacySettings;
import kr.dolbom.governance.RecordKind;
import kr.dolbom.governance.Seal;
import kr.dolbom.inference.Wav;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.outreach.campaign.dialling.CallOrder;
import kr.dolbom.outreach.sound.Frame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The recordings of all calls: rows here, sound sealed in files under {@code recordings}, a folder a day. */
@Component
public class Recordings implements Tapes, Expiring {

    private static final Logger LOG = LoggerFactory.getLogger(Recordings.class);
    private static final int AT_ONCE = 200;

    private final JdbcClient rows;
    private final Seal seal;
    private final RecordingSettings settings;
    private final PrivacySettings privacy;
    private final Permissions permissions;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final Path folder;
    /** A browser asks for one recording in many parts; that is one hearing. */
    private final Cache<String, Boolean> heardLately =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(10)).build();

    Recordings(
            JdbcClient rows,
            Seal seal,
            RecordingSettings settings,
            PrivacySettings privacy,
            Permissions permissions,
            AuditTrail audit,
            InstantSource clock,
            @Value("${dolbom.data}") Path data) {
        this.rows = rows;
        this.seal = seal;
        this.settings = settings;
        this.privacy = privacy;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
        this.folder = data.toAbsolutePath().normalize().resolve("recordings");
    }

    private record Row(UUID attempt, String organisation, String path, int channels) {}

    @Override
    public Tape begin(CallOrder order) {
        int channels = settings.sides().channels();
        if (channels == 0) return Tape.none();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String path = LocalDate.ofInstant(now, AsOf.SEOUL) + "/" + order.attempt() + ".sound";
        Acting.asTheApplication(() -> insert(order, path, channels, now));
        SealedSound file = new SealedSound(seal, order.attempt(), folder.resolve(path));
        return new FileTape(file, channels, frames -> written(order.attempt(), path, frames));
    }

    /** The whole call as a file any browser plays; who heard which call is in the audit trail. */
    public byte[] hear(Actor actor, UUID attempt) {
        permissions.require(actor, Duty.HEAR_RECORDINGS);
        Row row = find(attempt).orElseThrow(() -> new Problem(Code.RECORDING_NOT_FOUND));
        permissions.require(actor, Duty.HEAR_RECORDINGS, Actor.parts(row.organisation()));
        byte[] file = Wav.write(read(row), row.channels());
        record(actor, attempt);
        return file;
    }

    /** For whoever has shown elsewhere that they may. */
    byte[] sound(UUID attempt) {
        Row row = find(attempt).orElseThrow(() -> new Problem(Code.RECORDING_NOT_FOUND));
        return Wav.write(read(row), row.channels());
    }

    public boolean has(UUID attempt) {
        return find(attempt).isPresent();
    }

    private short[] read(Row row) {
        try {
            return new SealedSound(seal, row.attempt(), folder.resolve(row.path())).read();
        } catch (NoSuchFileException gone) {
            throw new Problem(Code.RECORDING_NOT_FOUND, gone);
        } catch (IOException unreadable) {
            throw new Problem(Code.RECORDING_DAMAGED, unreadable);
        }
    }

    private void record(Actor actor, UUID attempt) {
        String who = actor.person().orElse("이름 없음");
        if (heardLately.asMap().putIfAbsent(who + " " + attempt, true) == null)
            audit.record(new AuditEvent(who, "recording.opened", attempt.toString(), Map.of()));
    }

    private int insert(CallOrder order, String path, int channels, Instant now) {
        return rows.sql("""
                        insert into recordings (attempt, organisation, path, channels, made_at, destroy_after)
                        values (:attempt, :organisation, :path, :channels, :now, :until)
                        on conflict (attempt) do nothing
                        """)
                .param("attempt", order.attempt())
                .param("organisation", order.organisation())
                .param("path", path)
                .param("channels", channels)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", now.plus(Duration.ofDays(privacy.days(kind()))).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void written(UUID attempt, String path, int frames) {
        try {
            long bytes = Files.size(folder.resolve(path));
            Acting.asTheApplication(
                    () -> rows.sql("update recordings set seconds = :seconds, bytes = :bytes where attempt = :attempt")
                            .param("seconds", frames * Frame.MILLIS / 1_000.0)
                            .param("bytes", bytes)
                            .param("attempt", attempt)
                            .update());
        } catch (IOException | RuntimeException lengthUnknown) {
            LOG.error("the length of recording {} is not known", attempt, lengthUnknown);
        }
    }

    private Optional<Row> find(UUID attempt) {
        return rows.sql("select attempt, organisation, path, channels from recordings where attempt = :attempt")
                .param("attempt", attempt)
                .query((row, i) -> new Row(
                        row.getObject("attempt", UUID.class),
                        row.getString("organisation"),
                        row.getString("path"),
                        row.getInt("channels")))
                .optional();
    }

    @Override
    public RecordKind kind() {
        return RecordKind.RECORDINGS;
    }

    /** What was promised when it was made holds even where the period has become longer since. */
    @Override
    public long destroyBefore(Instant moment) {
        List<String> past = rows.sql("""
                        delete from recordings where attempt in (
                            select attempt from recordings where made_at < :moment or destroy_after < :now
                            limit :most for update skip locked)
                        returning path
                        """)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", AT_ONCE)
                .query((row, i) -> row.getString(1))
                .list();
        discardAfterCommit(past);
        return past.size();
    }

    /** The files go when their rows are certainly gone. */
    void discardAfterCommit(List<String> past) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                past.forEach(Recordings.this::discard);
            }
        });
    }

    private void discard(String path) {
        try {
            Files.deleteIfExists(folder.resolve(path));
        } catch (IOException stays) {
            LOG.error("the file {} of a destroyed recording is still there", path, stays);
        }
    }
}
