package kr.dolbom.outreach.talk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.Permissions;
import kr.dolbom.inference.Sound;
import kr.dolbom.inference.Wav;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.outreach.dialogue.Script;
import kr.dolbom.outreach.dialogue.Scripts;
import org.springframework.stereotype.Component;

/**
 * The front door of what an office records: every sentence of a script, whether it is there, and the sound of it. Recordings
 * are the institution's, like its library, and play in every campaign that is led by their script.
 */
@Component
public class PromptSheet {

    private static final int MOST_FILES = 300;

    private final Scripts scripts;
    private final RecordedPrompts recorded;
    private final TalkSettings settings;
    private final Permissions permissions;
    private final AuditTrail audit;
    private final InstantSource clock;

    PromptSheet(
            Scripts scripts,
            RecordedPrompts recorded,
            TalkSettings settings,
            Permissions permissions,
            AuditTrail audit,
            InstantSource clock) {
        this.scripts = scripts;
        this.recorded = recorded;
        this.settings = settings;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A sentence to be read aloud.
     *
     * @param file how its recording is named
     * @param sound in words: length and loudness; empty while it is missing
     */
    public record Line(int number, String name, String file, String words, String used, Optional<String> sound) {}

    /** What became of a file that was sent; empty why: it plays from now on. */
    public record Taken(String file, Optional<String> why) {}

    /** Names of the scripts that are held by keys alone. */
    public List<String> scripts(Actor actor) {
        permissions.require(actor, Duty.MANAGE_LIBRARY);
        return scripts.list(AsOf.today(clock)).stream()
                .filter(Script::keysAlone)
                .map(Script::name)
                .toList();
    }

    public List<Line> lines(Actor actor, String script) {
        return sentences(actor, script).stream().map(this::line).toList();
    }

    /**
     * Takes one recording, or a zip of them named as the sheet has it.
     *
     * @param name of the sentence; empty: as the file is named
     */
    public List<Taken> keep(Actor actor, String script, String name, String file, byte[] bytes) {
        List<Recordable> sentences = sentences(actor, script);
        List<Taken> taken = isZip(bytes)
                ? unpacked(script, sentences, bytes)
                : List.of(keep(script, sentences, name.isBlank() ? file : name, file, bytes));
        long kept = taken.stream().filter(one -> one.why().isEmpty()).count();
        if (kept > 0) record(actor, "prompt.recorded", script, Map.of("sentences", Long.toString(kept)));
        return taken;
    }

    /** @throws Problem when it is not there */
    public byte[] hear(Actor actor, String script, String name) {
        return Recordable.named(sentences(actor, script), name)
                .flatMap(one -> recorded.find(one.words()).stream())
                .findFirst()
                .map(sound -> Wav.write(sound.samples(), 1))
                .orElseThrow(() -> new Problem(Code.RECORDING_NOT_FOUND));
    }

    public void remove(Actor actor, String script, String name) {
        Recordable.named(sentences(actor, script), name).findFirst().ifPresent(one -> {
            recorded.remove(script, one.name());
            record(actor, "prompt.removed", script, Map.of("sentence", one.name()));
        });
    }

    private List<Recordable> sentences(Actor actor, String script) {
        permissions.require(actor, Duty.MANAGE_LIBRARY);
        return scripts.find(script)
                .map(one -> Recordable.of(one, settings.notReached()))
                .orElseThrow(() -> new Problem(Code.SCRIPT_NOT_FOUND));
    }

    private Line line(Recordable one) {
        return new Line(
                one.number(),
                one.name(),
                one.name() + ".wav",
                one.words(),
                one.used(),
                recorded.find(one.words()).map(PromptSheet::told));
    }

    private static String told(Sound sound) {
        return "%.1f초, %.0f dB"
                .formatted(
                        sound.length().toMillis() / 1000.0,
                        OfficeTake.Loudness.of(sound).level());
    }

    private List<Taken> unpacked(String script, List<Recordable> sentences, byte[] zip) {
        List<Taken> taken = new ArrayList<>();
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                if (file.isDirectory() || file.getName().startsWith("__MACOSX")) continue;
                byte[] bytes = files.readNBytes(OfficeTake.LARGEST + 1);
                taken.add(keep(script, sentences, file.getName(), file.getName(), bytes));
                // What is packed this tight, or goes on like this, is no office's recordings.
                if (bytes.length > OfficeTake.LARGEST || taken.size() == MOST_FILES) break;
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Problem(Code.PROMPTS_UNREADABLE, broken);
        }
        if (taken.isEmpty()) throw new Problem(Code.PROMPTS_UNREADABLE);
        return taken;
    }

    private Taken keep(String script, List<Recordable> sentences, String name, String file, byte[] bytes) {
        Optional<Recordable> sentence = Recordable.named(sentences, plain(name)).findFirst();
        if (sentence.isEmpty()) return new Taken(file, Optional.of("이 이름의 문장이 없습니다. 목록의 파일 이름대로 바꾸어 올리거나 문장을 골라 주세요."));
        return switch (OfficeTake.of(bytes)) {
            case OfficeTake.Unfit(String why) -> new Taken(file, Optional.of(why));
            case OfficeTake.Fit(Sound sound) -> {
                recorded.keep(script, sentence.get().name(), sentence.get().words(), sound);
                yield new Taken(file, Optional.empty());
            }
        };
    }

    private static String plain(String name) {
        return name.replaceAll(".*[/\\\\]", "").toLowerCase(Locale.ROOT).replaceFirst("\\.wav$", "");
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    private void record(Actor actor, String action, String script, Map<String, String> details) {
        audit.record(new AuditEvent(actor.person().orElse("명령줄"), action, script, details));
    }
}
