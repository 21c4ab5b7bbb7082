package kr.dolbom.kernel;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code pack.yaml}. */
final class PackHeader {

    private PackHeader() {}

    static Pack read(Path folder) {
        PackRow header = PackRow.readOne(folder.resolve("pack.yaml"));
        header.allowOnly(
                "name",
                "title",
                "field",
                "contact",
                "language",
                "maintainer",
                "licence",
                "from",
                "until",
                "place",
                "sources");
        Map<String, Pack.PackSource> sources = new LinkedHashMap<>();
        header.children("sources").forEach((alias, source) -> sources.put(alias, source(source)));
        String name = String.valueOf(folder.getFileName());
        return new Pack(
                name,
                header.text("title", name),
                header.text("field", name),
                header.text("contact", "관할 시·군·구 담당 부서"),
                folder,
                header.validity(),
                Place.of(header.text("place", "")),
                sources);
    }

    private static Pack.PackSource source(PackRow row) {
        row.allowOnly("document", "title", "from", "until", "printed");
        return new Pack.PackSource(row.text("document"), row.text("title"), row.validity(), row.number("printed"));
    }
}
