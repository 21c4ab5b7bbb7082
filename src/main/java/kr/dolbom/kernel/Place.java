package kr.dolbom.kernel;

import java.util.Arrays;
import java.util.List;

/** Where a rule or text holds, from wide to narrow: 서울특별시/양천구. The empty place is the whole country. */
public record Place(List<String> path) {

    public static final Place EVERYWHERE = new Place(List.of());

    public Place {
        path = List.copyOf(path);
    }

    /** Reads {@code 서울특별시/양천구}; blank means everywhere. */
    public static Place of(String text) {
        return new Place(Arrays.stream(text.split("/"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList());
    }

    /** Whether what holds here also holds in the other place: 서울특별시 covers 서울특별시/양천구. */
    public boolean covers(Place other) {
        return path.size() <= other.path.size()
                && other.path.subList(0, path.size()).equals(path);
    }

    @Override
    public String toString() {
        return String.join("/", path);
    }
}
