package kr.dolbom.evaluation.masking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import kr.dolbom.evaluation.masking.Identifier.Kind;
import kr.dolbom.evaluation.masking.Traces.Leak;
import kr.dolbom.governance.DrillDoor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Types made-up identifiers through every door of a desk of its own, then looks for them in everything the desk keeps,
 * indexes and prints.
 */
@Component
public class MaskingDrill {

    private static final Duration MAIL_COMES = Duration.ofSeconds(60);

    private final Path packs;
    private final List<DrillDoor> doors = new ArrayList<>();

    /** @param others the doors of modules that are not the desk's */
    MaskingDrill(@Value("${dolbom.packs}") Path packs, ObjectProvider<DrillDoor> others) {
        this.packs = packs;
        doors.addAll(List.of(Door.values()));
        doors.addAll(List.of(DeskDoor.values()));
        doors.addAll(others.orderedStream().toList());
    }

    /** @param typed how many of the kind were typed; @param found how many of them were found afterwards */
    public record Line(Kind kind, long typed, long found) {}

    /**
     * @param doors how many went through each
     * @param mails how many mails went out; none means that nobody looked at one
     * @param answers how many exports and pages were looked through
     * @param read how many answers a model was given to read
     */
    public record Outcome(
            List<Line> lines,
            Map<String, Integer> doors,
            List<String> leaks,
            int mails,
            int answers,
            int read,
            long megabytes) {
        public boolean passed() {
            return leaks.isEmpty() && mails > 0 && answers > 0 && read > 0;
        }
    }

    public Outcome run(int count, long seed) throws IOException {
        Path folder = Files.createTempDirectory("dolbom-drill");
        try {
            return run(folder, Identifiers.some(count, seed), new Stories(seed));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private Outcome run(Path folder, List<Identifier> identifiers, Stories stories) {
        Traces traces = new Traces(identifiers);
        Haystacks haystacks = new Haystacks(folder, traces);
        List<Leak> leaks = new ArrayList<>();
        Map<String, Integer> sent = new LinkedHashMap<>();
        int answers;
        int mails;
        int read;
        try (MailSink mail = MailSink.open(folder.resolve("mails.txt"));
                ModelSink models = ModelSink.open(folder.resolve("models.txt"));
                DrilledDesk desk = DrilledDesk.start(folder, packs, mail.port(), models.url())) {
            String token = UUID.randomUUID().toString();
            haystacks.letIn(token);
            desk.letStaffIn(token);
            traces.forgive(haystacks.rows());
            traces.forgive(haystacks.bytes());
            for (int i = 0; i < identifiers.size(); i++) {
                DrillDoor door = doors.get(i / Kind.values().length % doors.size());
                door.send(stories.text(identifiers.get(i)), desk);
                sent.merge(door.korean(), 1, Integer::sum);
            }
            Exits exits = new Exits(desk, haystacks);
            leaks.addAll(exits.look(doors));
            answers = exits.asked();
            mails = comeIn(mail, sent.getOrDefault(DeskDoor.REPLY.korean(), 0));
            read = models.read();
            leaks.addAll(haystacks.rows());
        }
        leaks.addAll(haystacks.index());
        leaks.addAll(haystacks.bytes());
        return new Outcome(lines(identifiers, leaks), sent, told(leaks), mails, answers, read, haystacks.megabytes());
    }

    /** Waits for the mails of the replies. */
    private static int comeIn(MailSink mail, int expected) {
        long until = System.nanoTime() + MAIL_COMES.toNanos();
        while (mail.taken() < expected && System.nanoTime() < until) {
            try {
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return mail.taken();
            }
        }
        return mail.taken();
    }

    private static List<String> told(List<Leak> leaks) {
        return leaks.stream()
                .map(leak -> leak.kind().korean() + " “" + leak.trace() + "” in " + leak.where())
                .distinct()
                .toList();
    }

    private static List<Line> lines(List<Identifier> identifiers, List<Leak> leaks) {
        List<Line> lines = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            long typed = identifiers.stream().filter(one -> one.kind() == kind).count();
            long found = identifiers.stream()
                    .filter(one -> one.kind() == kind)
                    .filter(one -> leaks.stream().anyMatch(leak -> one.traces().contains(leak.trace())))
                    .count();
            lines.add(new Line(kind, typed, found));
        }
        return lines;
    }
}
