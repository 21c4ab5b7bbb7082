package kr.dolbom.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import kr.dolbom.answering.AnsweringSettings;
import kr.dolbom.kernel.Pack;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps with every answer what it was made with: the program, each pack by the hash of its files, how far the library had
 * come, and the threshold; so that an answer can be explained after all of them have changed.
 */
@Component
class MadeWith {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, String>> FACTS = new TypeReference<>() {};
    private static final int SHOWN_OF_HASH = 12;

    private final JdbcClient rows;
    private final AnsweringSettings settings;
    private final SingletonSupplier<Map<String, String>> packs;

    MadeWith(JdbcClient rows, AnsweringSettings settings, @Value("${dolbom.packs}") Path packs) {
        this.rows = rows;
        this.settings = settings;
        this.packs = SingletonSupplier.of(() -> versions(packs));
    }

    /** In the transaction that keeps the answer. */
    @EventListener
    void keep(QuestionAnswered news) {
        Map<String, String> facts = new TreeMap<>(packs.obtain());
        facts.put("program", program());
        facts.put("threshold", String.valueOf(settings.threshold()));
        rows.sql("update exchanges set made_with = :facts::jsonb"
                        + " || jsonb_build_object('library', (select revision::text from library)) where id = :id")
                .param("facts", JSON.writeValueAsString(facts))
                .param("id", news.exchange())
                .update();
    }

    /** By name: program, threshold, library, and {@code pack NAME} for each. */
    Map<String, String> of(UUID exchange) {
        return rows.sql("select made_with::text from exchanges where id = :id")
                .param("id", exchange)
                .query(String.class)
                .optional()
                .map(facts -> (Map<String, String>) JSON.readValue(facts, FACTS))
                .orElse(Map.of());
    }

    private static String program() {
        return Optional.ofNullable(MadeWith.class.getPackage().getImplementationVersion())
                .orElse("개발판");
    }

    private static Map<String, String> versions(Path packs) {
        Map<String, String> versions = new TreeMap<>();
        for (Pack pack : Pack.allIn(packs)) versions.put("pack " + pack.name(), hash(pack.folder()));
        return versions;
    }

    private static String hash(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
            for (Path file : sorted) {
                digest.update(folder.relativize(file).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, SHOWN_OF_HASH);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
