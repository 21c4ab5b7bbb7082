package kr.dolbom.outreach.talk.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import kr.dolbom.kernel.AsOf;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The clock of a drill, which goes as fast as any other and whose hands the drill moves on when there is nothing to do until
 * tomorrow. How far they are from the real time stands in a file, so that every process of the drill has the same time.
 */
@Component
@Primary
@ConditionalOnProperty(Hands.SETTING)
class Hands implements InstantSource {

    static final String SETTING = "dolbom.drill.hands";

    private static final int DAYS_BACK = 3;
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private final Path file;

    Hands(@Value("${dolbom.drill.hands}") Path file) {
        this.file = file;
    }

    /** A morning some days ago, so that all of the drill lies behind whoever looks at its pages later. */
    static Map<String, String> turnedBack(Path room) {
        Path file = room.toAbsolutePath().resolve("hands");
        new Hands(file)
                .set(ZonedDateTime.now(AsOf.SEOUL)
                        .minusDays(DAYS_BACK)
                        .with(MORNING)
                        .toInstant());
        return Map.of(SETTING, file.toString());
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset());
    }

    /** From now on it shows this. */
    void set(Instant shown) {
        try {
            Path next = Files.writeString(
                    file.resolveSibling(file.getFileName() + ".next"),
                    Duration.between(Instant.now(), shown).toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Duration offset() {
        try {
            return Duration.parse(Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
