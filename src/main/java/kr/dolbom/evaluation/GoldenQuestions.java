package kr.dolbom.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kr.dolbom.kernel.Pack;
import kr.dolbom.kernel.PackRow;

/** The questions that the packs themselves promise to answer ({@code questions/*.yaml}). */
public final class GoldenQuestions {

    private GoldenQuestions() {}

    /** Every golden question of every pack below a folder, in file order. */
    public static List<Case> of(Path packs) {
        List<Case> cases = new ArrayList<>();
        for (Pack pack : Pack.allIn(packs)) {
            for (PackRow row : pack.rows("questions")) cases.add(golden(pack, row, cases.size() + 1));
        }
        return cases;
    }

    private static Case golden(Pack pack, PackRow row, int number) {
        row.allowOnly("question", "outcome", "account", "says", "not", "source");
        String outcome = row.text("outcome");
        if (!Set.of("cited", "needs_detail", "refused").contains(outcome))
            throw row.malformed("모르는 outcome입니다: " + outcome);
        String kind = outcome.equals("refused") ? "unanswerable" : outcome.equals("cited") ? "golden" : "asks_back";
        Set<String> gold = row.has("source") ? Set.of(Judge.key(row.sources().getFirst())) : Set.of();
        return new Case(
                "G" + number,
                row.text("question"),
                kind,
                pack.name(),
                gold,
                row.text("account", ""),
                row.texts("says"),
                row.texts("not"));
    }
}
