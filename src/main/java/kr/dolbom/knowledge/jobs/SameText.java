package kr.dolbom.knowledge.jobs;

import java.util.List;
import java.util.Optional;
import kr.dolbom.knowledge.DocumentKind;
import kr.dolbom.knowledge.jobs.Arrivals.Holder;
import org.springframework.stereotype.Component;

/** Files the library has already need not be read, and one content under two names is taken in once. */
@Component
class SameText {

    private final Arrivals arrivals;

    SameText(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    /** What becomes of the file when its content is here; empty when it is to be read. */
    Optional<FileResult> result(Claim claim, String sha256) {
        List<Holder> holders = arrivals.having(sha256);
        if (holders.stream().anyMatch(holder -> isOf(holder, claim))) {
            return Optional.of(FileResult.skipped("UNCHANGED", claim.ending(), ""));
        }
        if (holders.isEmpty() || claim.terms().keepSame()) return Optional.empty();
        String title = arrivals.title(holders.getFirst().document());
        return Optional.of(FileResult.skipped("SAME", claim.ending(), "『%s』와(과) 같은 문서라 가져오지 않았습니다.".formatted(title)));
    }

    private static boolean isOf(Holder holder, Claim claim) {
        return holder.kind() == DocumentKind.STATUTE || holder.document().equals(claim.document());
    }
}
