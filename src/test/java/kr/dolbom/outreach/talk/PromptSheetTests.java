package kr.dolbom.outreach.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sql.DataSource;
import kr.dolbom.database.TestDatabase;
import kr.dolbom.governance.AuditChainInTests;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.inference.Sound;
import kr.dolbom.inference.Wav;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Pack;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.Role;
import kr.dolbom.outreach.dialogue.Scripts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What an office records, as it is sent. */
@SuppressWarnings("NullAway.Init") // Made anew before each test.
class PromptSheetTests {

    private static final String SCRIPT = "first-counselling-keys";
    private static final Actor EDITOR = new Actor(Optional.of("김편집"), List.of("구청"), Set.of(Role.EDITOR));

    @TempDir
    Path folder;

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient rows = JdbcClient.create(database);
    private PromptSheet sheet;

    @BeforeEach
    void open() {
        sheet = sheet();
    }

    @Test
    void everySentenceIsMissingUntilItIsSent() {
        assertThat(sheet.lines(EDITOR, SCRIPT))
                .hasSizeBetween(40, 80)
                .allMatch(line -> line.sound().isEmpty());
        assertThat(sheet.lines(EDITOR, SCRIPT)).extracting("name").doesNotHaveDuplicates();
        assertThat(sheet.scripts(EDITOR)).containsExactly(SCRIPT);
    }

    @Test
    void aRecordingIsHeardAgainAtTheLinesRateAndLoudness() {
        assertThat(send("greeting-1.wav", Wav.write(tone(16_000, 0.02), 1, 16_000)))
                .isEmpty();
        Sound heard = Wav.read(sheet.hear(EDITOR, SCRIPT, "greeting-1")).orElseThrow();
        assertThat(heard.length().toMillis()).isBetween(1_900L, 2_100L);
        assertThat(OfficeTake.Loudness.of(heard).level()).isBetween(-21.0, -19.0);
        assertThat(line("greeting-1").sound().orElseThrow()).startsWith("2.0초");
    }

    @Test
    void anotherNodeFindsItInTheSameFolder() {
        send("greeting-1.wav", wav());
        assertThat(sheet().lines(EDITOR, SCRIPT).getFirst().sound()).isPresent();
    }

    @Test
    void aZipIsTakenFileByFileAndSaysWhyOneIsNot() throws IOException {
        List<PromptSheet.Taken> taken = sheet.keep(
                EDITOR,
                SCRIPT,
                "",
                "모두.zip",
                zip(Map.of(
                        "녹음/Health-1.WAV",
                        wav(),
                        "money-1.wav",
                        "소리 아님".getBytes(StandardCharsets.UTF_8),
                        "x.wav",
                        wav())));
        assertThat(taken).hasSize(3);
        assertThat(taken.stream().filter(one -> one.why().isEmpty())).hasSize(1);
        assertThat(line("health-1").sound()).isPresent();
        assertThat(line("money-1").sound()).isEmpty();
    }

    @Test
    void whatCannotBePlayedSaysWhyAndWhatToDo() throws IOException {
        assertThat(send("greeting-1.wav", "ID3".getBytes(StandardCharsets.US_ASCII))
                        .orElseThrow())
                .contains("MP3", "WAV로 저장");
        assertThat(send("greeting-1.wav", eightBits()).orElseThrow()).contains("PCM 16비트");
        assertThat(send("greeting-1.wav", Wav.write(tone(6_000, 0.3), 1, 6_000)).orElseThrow())
                .contains("표본율");
        assertThat(send("greeting-1.wav", Wav.write(tone(8_000, 0.001), 1)).orElseThrow())
                .contains("작습니다");
        assertThat(send("greeting-1.wav", Wav.write(clipped(), 1)).orElseThrow())
                .contains("찌그러졌습니다");
        assertThat(send("greeting-1.wav", Wav.write(new short[40 * 8_000], 1)).orElseThrow())
                .contains("40초");
        assertThat(send("greeting-1.wav", Wav.write(new short[800], 1)).orElseThrow())
                .contains("짧습니다");
        assertThat(line("greeting-1").sound()).isEmpty();
    }

    @Test
    void aBrokenZipIsRefusedWhole() {
        assertThatThrownBy(() -> sheet.keep(EDITOR, SCRIPT, "", "모두.zip", new byte[] {'P', 'K', 3, 4, 9, 9}))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Code.PROMPTS_UNREADABLE));
    }

    @Test
    void whatIsTakenAwayIsMissingAgainAndBothAreInTheTrail() {
        send("greeting-1.wav", wav());
        sheet.remove(EDITOR, SCRIPT, "greeting-1");
        assertThat(line("greeting-1").sound()).isEmpty();
        assertThat(folder.resolve(SCRIPT)).isEmptyDirectory();
        assertThat(rows.sql("select count(*) from audit_entries where content like '%prompt.re%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whoMayOnlyAnswerChangesNothing() {
        Actor counsellor = new Actor(Optional.of("이상담"), List.of("구청"), Set.of(Role.COUNSELLOR));
        assertThatThrownBy(() -> sheet.keep(counsellor, SCRIPT, "", "greeting-1.wav", wav()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Code.NOT_ALLOWED));
    }

    private Optional<String> send(String file, byte[] bytes) {
        return sheet.keep(EDITOR, SCRIPT, "", file, bytes).getFirst().why();
    }

    private PromptSheet.Line line(String name) {
        return sheet.lines(EDITOR, SCRIPT).stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private PromptSheet sheet() {
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        AuditTrail audit = new AuditTrail(rows, transactions, Clock.systemUTC());
        return new PromptSheet(
                new Scripts(Pack.allIn(Path.of("packs"))),
                new RecordedPrompts(folder),
                KeysAloneTests.settings(),
                AuditChainInTests.permissions(audit, transactions),
                audit,
                Clock.systemUTC());
    }

    private static byte[] wav() {
        return Wav.write(tone(8_000, 0.2), 1);
    }

    private static short[] tone(int rate, double size) {
        short[] samples = new short[(int) Duration.ofSeconds(2).toSeconds() * rate];
        for (int i = 0; i < samples.length; i++)
            samples[i] = (short) (size * Short.MAX_VALUE * Math.sin(2 * Math.PI * 440 * i / rate));
        return samples;
    }

    private static short[] clipped() {
        short[] samples = tone(8_000, 0.9);
        for (int i = 0; i < samples.length; i++)
            samples[i] = (short) Math.clamp(samples[i] * 3L, Short.MIN_VALUE, Short.MAX_VALUE);
        return samples;
    }

    private static byte[] eightBits() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        AudioFormat form = new AudioFormat(AudioFormat.Encoding.PCM_UNSIGNED, 8_000, 8, 1, 1, 8_000, false);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(new byte[16_000]), form, 16_000),
                AudioFileFormat.Type.WAVE,
                file);
        return file.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(all)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return all.toByteArray();
    }
}
