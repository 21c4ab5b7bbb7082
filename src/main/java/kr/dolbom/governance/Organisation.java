package kr.dolbom.governance;

import java.util.Arrays;
import java.util.List;
import kr.dolbom.kernel.Actor;

/**
 * A knot of the institution's tree.
 *
 * @param path names from the root down; empty is the institution itself
 * @param open false: closed, its rows stay
 */
public record Organisation(List<String> path, Kind kind, boolean open) {

    /** What an organisation is. */
    public enum Kind {
        INSTITUTION("기관 전체"),
        PROVINCE("시·도"),
        MUNICIPALITY("시·군·구"),
        AGENCY("기관"),
        DEPARTMENT("부서"),
        FOUNDATION("재단"),
        EDUCATION_OFFICE("교육청"),
        CENTRE("어린이집");

        private final String korean;

        Kind(String korean) {
            this.korean = korean;
        }

        public String korean() {
            return korean;
        }

        static Kind of(String text) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(text))
                    .findFirst()
                    .orElse(AGENCY);
        }
    }

    public Organisation {
        path = List.copyOf(path);
    }

    static Organisation of(String path, String kind, boolean open) {
        return new Organisation(Actor.parts(path), Kind.of(kind), open);
    }

    /** As rows keep it. */
    public String text() {
        return String.join("/", path);
    }

    /** The name among its neighbours. */
    public String name() {
        return path.isEmpty() ? Kind.INSTITUTION.korean() : path.getLast();
    }

    /** The whole path as a person reads it. */
    public String label() {
        return path.isEmpty() ? Kind.INSTITUTION.korean() : String.join(" › ", path);
    }
}
