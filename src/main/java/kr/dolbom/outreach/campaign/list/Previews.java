package kr.dolbom.outreach.campaign.list;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.Permissions;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.stereotype.Component;

/** Lists between reading and confirming. Only who sent a list gets it back; the oldest give way when there are too many. */
@Component
public class Previews {

    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final long MOST_ROWS = 100_000;

    private final ListReader reader;
    private final Permissions permissions;
    private final Cache<UUID, Preview> open = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumWeight(MOST_ROWS)
            .weigher((UUID id, Preview preview) -> preview.rows().size())
            .build();

    Previews(ListReader reader, Permissions permissions) {
        this.reader = reader;
        this.permissions = permissions;
    }

    public Preview read(Actor actor, String file, byte[] bytes) {
        permissions.require(actor, Duty.RUN_CAMPAIGNS);
        List<Listed> rows = reader.read(bytes);
        Preview preview = new Preview(UUID.randomUUID(), actor.person().orElse(""), file, rows);
        open.put(preview.id(), preview);
        return preview;
    }

    /** @throws Problem when its time is over, or it was somebody else's */
    public Preview require(Actor actor, UUID id) {
        Preview preview = open.getIfPresent(id);
        if (preview == null || !preview.person().equals(actor.person().orElse(""))) throw new Problem(Code.LIST_GONE);
        return preview;
    }

    public void forget(Preview preview) {
        open.invalidate(preview.id());
    }
}
