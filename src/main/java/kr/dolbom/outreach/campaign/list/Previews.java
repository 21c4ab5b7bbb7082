package kr.dolbom.outreach.campaign.list;

import java.util.List;
import java.util.UUID;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.Permissions;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists between reading and confirming, on whichever node. Only who sent a list gets it back, and confirms it once. */
@Component
public class Previews {

    private final ListReader reader;
    private final PreviewRows waiting;
    private final Permissions permissions;

    Previews(ListReader reader, PreviewRows waiting, Permissions permissions) {
        this.reader = reader;
        this.waiting = waiting;
        this.permissions = permissions;
    }

    @Transactional
    public Preview read(Actor actor, String file, byte[] bytes) {
        permissions.require(actor, Duty.RUN_CAMPAIGNS);
        List<Listed> rows = reader.read(bytes);
        Preview preview = new Preview(UUID.randomUUID(), person(actor), file, rows);
        waiting.add(preview, actor.organisationPath());
        return preview;
    }

    /** @throws Problem when its time is over, or it was somebody else's */
    public Preview require(Actor actor, UUID id) {
        permissions.require(actor, Duty.RUN_CAMPAIGNS);
        return waiting.find(id, person(actor)).orElseThrow(() -> new Problem(Code.LIST_GONE));
    }

    /**
     * Takes it out for good, within the transaction of what becomes of it.
     *
     * @throws Problem when it was taken already, its time is over, or it was somebody else's
     */
    public Preview take(Actor actor, UUID id) {
        permissions.require(actor, Duty.RUN_CAMPAIGNS);
        return waiting.take(id, person(actor)).orElseThrow(() -> new Problem(Code.LIST_GONE));
    }

    private static String person(Actor actor) {
        return actor.person().orElse("");
    }
}
