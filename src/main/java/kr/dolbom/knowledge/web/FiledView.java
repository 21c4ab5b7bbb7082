package kr.dolbom.knowledge.web;

import java.util.Optional;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Reach;
import kr.dolbom.knowledge.Document;
import kr.dolbom.knowledge.Filing;
import org.jspecify.annotations.Nullable;

/**
 * Where a document holds and who may see it, as a form has them.
 *
 * @param reach 모두, 기관 or 사람
 * @param name of the organisation or person
 */
record FiledView(String place, String reach, String name) {

    static FiledView of(Document document) {
        String reach = document.reach().text();
        int mark = reach.indexOf(':');
        return new FiledView(
                document.place().toString(),
                mark < 0 ? "모두" : reach.substring(0, mark),
                mark < 0 ? "" : reach.substring(mark + 1));
    }

    /** Reads a form; what it leaves empty stays as it is. */
    static Filing read(@Nullable String place, @Nullable String reach, @Nullable String name) {
        return new Filing(said(place).map(FiledView::place), said(reach).map(kind -> reach(kind, name)));
    }

    private static Place place(String text) {
        return text.equals("전국") ? Place.EVERYWHERE : Place.of(text);
    }

    private static Reach reach(String kind, @Nullable String name) {
        return kind.equals("모두")
                ? Reach.EVERYONE
                : Reach.of(kind + ":" + said(name).orElse(""));
    }

    private static Optional<String> said(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(said -> !said.isEmpty());
    }
}
