package kr.dolbom.outreach.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kr.dolbom.database.TestDatabase;
import kr.dolbom.governance.AuditChainInTests;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.OriginalsInTests;
import kr.dolbom.governance.Seal;
import kr.dolbom.governance.SealInTests;
import kr.dolbom.inference.Wav;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.Role;
import kr.dolbom.outreach.campaign.dialling.CallOrder;
import kr.dolbom.outreach.dialogue.Household;
import kr.dolbom.outreach.recording.RecordingSettings.Sides;
import kr.dolbom.outreach.sound.Frame;
import kr.dolbom.outreach.sound.Tones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SuppressWarnings("NullAway.Init") // Made anew before each test.
class RecordingsTests {

    private static final Actor OFFICER = counsellor("서울특별시/양천구");
    private static final Actor NEIGHBOUR = counsellor("서울특별시/강서구");
    private static final int FRAMES = 600;

    @TempDir
    Path data;

    private final DataSource database = TestDatabase.walled(TestDatabase.fresh());
    private final JdbcClient rows = JdbcClient.create(database);
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(database);
    private Instant now = Instant.parse("2026-03-02T01:00:00Z");
    private final AuditTrail audit = new AuditTrail(rows, transactions, () -> now);
    private Seal seal;
    private Recordings recordings;

    @BeforeEach
    void open() {
        seal = SealInTests.in(data);
        recordings = recordings(Sides.BOTH);
    }

    @Test
    void bothSidesAreHeardAgainByWhoMay() throws Exception {
        CallOrder order = order();
        record(order);
        byte[] file = hear(OFFICER, order);
        assertThat(Wav.is(file)).isTrue();
        assertThat(file).hasSizeGreaterThan(FRAMES * Frame.SAMPLES * 4);
        short[] theirs = side(file, 1);
        assertThat(Tones.decibels(theirs, tone(440))).isBetween(-0.5, 0.5);
        assertThat(Tones.signalToNoise(tone(440), theirs)).isGreaterThan(35);
        assertThat(Tones.signalToNoise(tone(700), side(file, 0))).isGreaterThan(35);
    }

    @Test
    void nothingOfTheSoundLiesOpen() throws Exception {
        record(order());
        byte[] written = Files.readAllBytes(only());
        assertThat(distinct(written)).isGreaterThan(250);
    }

    @Test
    void somebodyOfAnotherOrganisationHearsNothing() throws Exception {
        CallOrder order = order();
        record(order);
        assertThat(refusal(() -> hear(NEIGHBOUR, order))).isEqualTo(Code.RECORDING_NOT_FOUND);
        Actor analyst = new Actor(Optional.of("분석가"), List.of(), Set.of(Role.ANALYST));
        assertThat(refusal(() -> hear(analyst, order))).isEqualTo(Code.NOT_ALLOWED);
    }

    @Test
    void whoHeardWhichCallIsInTheTrailOnce() throws Exception {
        CallOrder order = order();
        record(order);
        for (int part = 0; part < 3; part++) hear(OFFICER, order);
        assertThat(rows.sql("select count(*) from audit_entries where content like '%recording.opened%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aChangedFileIsToldAsSuch() throws Exception {
        CallOrder order = order();
        record(order);
        byte[] written = Files.readAllBytes(only());
        written[written.length / 2] ^= 1;
        Files.write(only(), written);
        assertThat(refusal(() -> hear(OFFICER, order))).isEqualTo(Code.RECORDING_DAMAGED);
    }

    @Test
    void aLostKeyIsToldAsSuch() throws Exception {
        CallOrder order = order();
        record(order);
        Files.delete(data.resolve("seal.key"));
        seal = SealInTests.in(data);
        Recordings withAnotherKey = recordings(Sides.BOTH);
        assertThat(refusal(() -> Acting.as(OFFICER, () -> withAnotherKey.hear(OFFICER, order.attempt()))))
                .isEqualTo(Code.RECORDING_DAMAGED);
    }

    @Test
    void aCallThatBrokeOffIsHeardAsFarAsItWent() throws Exception {
        CallOrder order = order();
        record(order);
        byte[] written = Files.readAllBytes(only());
        Files.write(only(), Arrays.copyOf(written, written.length - 100));
        assertThat(side(hear(OFFICER, order), 1)).hasSize(500 * Frame.SAMPLES);
    }

    @Test
    void itIsDestroyedWithItsFileWhenItsTimeIsOver() throws Exception {
        CallOrder order = order();
        record(order);
        Path file = only();
        now = now.plus(Duration.ofDays(91));
        Long destroyed = new TransactionTemplate(transactions)
                .execute(own -> recordings.destroyBefore(now.minus(Duration.ofDays(90))));
        assertThat(destroyed).isEqualTo(1);
        assertThat(file).doesNotExist();
        assertThat(refusal(() -> hear(OFFICER, order))).isEqualTo(Code.RECORDING_NOT_FOUND);
    }

    @Test
    void anInstitutionMayKeepNoSoundAtAll() {
        CallOrder order = order();
        recordings(Sides.NONE).begin(order).end();
        assertThat(recordings.has(order.attempt())).isFalse();
    }

    private Recordings recordings(Sides sides) {
        return new Recordings(
                rows,
                seal,
                new RecordingSettings(sides),
                OriginalsInTests.settings(Map.of()),
                AuditChainInTests.permissions(audit, transactions),
                audit,
                () -> now,
                data);
    }

    /** Twelve seconds: two whole pieces and a bit. */
    private void record(CallOrder order) throws Exception {
        Tape tape = recordings.begin(order);
        short[] ours = tone(700);
        short[] theirs = tone(440);
        for (int at = 0; at < ours.length; at += Frame.SAMPLES)
            tape.add(
                    Arrays.copyOfRange(ours, at, at + Frame.SAMPLES),
                    Arrays.copyOfRange(theirs, at, at + Frame.SAMPLES));
        tape.end();
        for (int tries = 0; seconds(order) == 0 && tries < 500; tries++) Thread.sleep(10);
        assertThat(seconds(order)).isEqualTo(12);
    }

    private int seconds(CallOrder order) {
        return rows.sql("select seconds::int from recordings where attempt = :attempt")
                .param("attempt", order.attempt())
                .query(Integer.class)
                .single();
    }

    private byte[] hear(Actor actor, CallOrder order) {
        return Acting.as(actor, () -> recordings.hear(actor, order.attempt()));
    }

    private Path only() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("recordings"))) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private static Code refusal(Runnable hearing) {
        Problem[] told = new Problem[1];
        assertThatThrownBy(hearing::run).isInstanceOfSatisfying(Problem.class, problem -> told[0] = problem);
        return told[0].code();
    }

    private static long distinct(byte[] bytes) {
        boolean[] seen = new boolean[256];
        for (byte one : bytes) seen[one & 0xFF] = true;
        long count = 0;
        for (boolean one : seen) if (one) count++;
        return count;
    }

    private static short[] side(byte[] file, int channel) {
        short[] side = new short[(file.length - 44) / 4];
        for (int at = 0; at < side.length; at++) {
            int low = 44 + at * 4 + channel * 2;
            side[at] = (short) (file[low] & 0xFF | file[low + 1] << 8);
        }
        return side;
    }

    private static short[] tone(int hertz) {
        return Tones.sine(hertz, 8_000, FRAMES * Frame.SAMPLES);
    }

    private static Actor counsellor(String organisation) {
        return new Actor(Optional.of("담당자"), Actor.parts(organisation), Set.of(Role.COUNSELLOR));
    }

    private static CallOrder order() {
        Household household = new Household("김순자", 1948, "행복아파트 3동", List.of(), "신월동", "이주무", "02-120-1234", "ko");
        return new CallOrder(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "서울특별시/양천구",
                "01012341234",
                household,
                "first-counselling");
    }
}
