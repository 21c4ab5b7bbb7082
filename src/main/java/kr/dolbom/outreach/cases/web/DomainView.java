package kr.dolbom.outreach.cases.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.dolbom.outreach.cases.Counselling;
import kr.dolbom.outreach.cases.Edit;
import kr.dolbom.outreach.dialogue.Domain;
import kr.dolbom.outreach.dialogue.Need;
import org.jspecify.annotations.Nullable;

/**
 * One domain of the summary: what the call found, what officers corrected, and the evidence once it was opened.
 *
 * @param edit the last correction
 * @param byModel whether a model read one of the answers
 * @param opened whether the officer has had the evidence before their eyes
 */
public record DomainView(
        String name,
        String korean,
        String found,
        String look,
        @Nullable EditView edit,
        boolean byModel,
        boolean opened,
        List<Line> lines) {

    /** A correction beside the original. */
    public record EditView(String need, String words, String by, String at) {}

    /** Neither the call nor an officer has come to it. */
    public boolean isUntouched() {
        return look.equals(look(Need.NOT_ASKED)) && edit == null;
    }

    private static String look(Need need) {
        return need.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static DomainView of(Counselling about, Domain domain, List<Edit> edits, boolean opened) {
        Need need = about.call().record().needs().getOrDefault(domain, Need.NOT_ASKED);
        Optional<Edit> last =
                edits.stream().filter(edit -> edit.domain() == domain).reduce((one, later) -> later);
        return new DomainView(
                domain.name(),
                domain.korean(),
                need.korean(),
                look(need),
                last.map(DomainView::edit).orElse(null),
                about.call().record().replies().stream()
                        .anyMatch(reply -> reply.quote().isPresent()
                                && reply.domain().filter(domain::equals).isPresent()),
                opened,
                opened ? Line.of(about, Optional.of(domain)) : List.of());
    }

    private static EditView edit(Edit edit) {
        return new EditView(
                edit.need().korean(),
                edit.words(),
                edit.event().by().name(),
                Moments.of(edit.event().at()));
    }
}
