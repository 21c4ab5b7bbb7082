package kr.dolbom.knowledge;

import java.util.List;
import kr.dolbom.knowledge.PassageRows.Revised;
import kr.dolbom.knowledge.PassageRows.State;
import kr.dolbom.knowledge.index.Applied;
import kr.dolbom.knowledge.index.IndexUpdate;
import kr.dolbom.knowledge.index.PassageIndex;

/**
 * Brings the index to the state of the rows, from wherever it is: after an import here or in another process, after a
 * crash, after the folder was lost. A process killed on the way leaves the last commit, and the next one goes on there.
 */
final class CatchUp {

    /** A commit costs a disk flush, a crash costs what was not committed. */
    private static final int DOCUMENTS_A_COMMIT = 40;

    private final PassageRows rows;
    private final PassageIndex index;

    CatchUp(PassageRows rows, PassageIndex index) {
        this.rows = rows;
        this.index = index;
    }

    /** The state of the rows, which the index now shows, unless another process is still bringing it there. */
    Applied run(ImportListener listener) {
        State state = rows.state();
        Applied target = new Applied(state.library(), state.revision());
        if (index.applied().equals(target)) return target;
        index.update(target).ifPresent(update -> {
            try (update) {
                apply(update, target, listener);
            }
        });
        index.applied();
        return target;
    }

    private void apply(IndexUpdate update, Applied target, ImportListener listener) {
        List<Revised> changed = rows.since(update.applied().revision());
        update.keepOnly(rows.ids());
        for (int i = 0; i < changed.size(); i++) {
            Revised document = changed.get(i);
            update.put(document.document(), rows.holdings(document.document()), document.revision());
            listener.indexed(i + 1, changed.size());
            boolean pause = (i + 1) % DOCUMENTS_A_COMMIT == 0;
            if (pause) update.commit(new Applied(target.library(), document.revision()));
        }
        update.commit(target);
    }
}
