package kr.dolbom.knowledge.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.knowledge.Snapshot;
import org.springframework.stereotype.Component;

/** What was just done and can be undone: for an hour, and by a name nobody can guess. */
@Component
class Undos {

    private final Cache<String, Undo> undos = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(1))
            .maximumSize(1000)
            .build();

    /**
     * @param said what was done, for people
     * @param before how the document stood
     */
    record Undo(String token, String said, Snapshot before) {}

    Undo keep(String said, Snapshot before) {
        Undo undo = new Undo(UUID.randomUUID().toString(), said, before);
        undos.put(undo.token(), undo);
        return undo;
    }

    Optional<Undo> find(String token) {
        return Optional.ofNullable(undos.getIfPresent(token));
    }

    Optional<Undo> take(String token) {
        return Optional.ofNullable(undos.asMap().remove(token));
    }
}
