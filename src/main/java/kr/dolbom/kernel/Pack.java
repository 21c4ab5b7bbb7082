package kr.dolbom.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder of domain content that an office can copy and edit; its form is described in packs/README.md.
 *
 * @param name the folder's name
 * @param title what people call its field (어린이집 재무회계)
 * @param field packs of one field answer together: an office's own rows beside the national ones; default: the name
 * @param contact whom to ask what its rows do not tell
 * @param validity what its rows hold for unless they say otherwise
 * @param sources alias of a source (M, G, R …) to what it stands for
 */
public record Pack(
        String name,
        String title,
        String field,
        String contact,
        Path folder,
        Validity validity,
        Place place,
        Map<String, PackSource> sources) {

    public Pack {
        sources = Map.copyOf(sources);
    }

    /**
     * A document rows may cite.
     *
     * @param printedOffset what to add to the file's page number for the number printed on the page
     */
    public record PackSource(String document, String title, Validity validity, int printedOffset) {}

    /** Every pack below a folder, by name. */
    public static List<Pack> allIn(Path packs) {
        try (Stream<Path> folders = Files.list(packs)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pack.yaml")))
                    .sorted()
                    .map(PackHeader::read)
                    .toList();
        } catch (IOException failure) {
            throw new Problem(Problem.Code.FILE_NOT_FOUND, failure, packs);
        }
    }

    /** The YAML files below a part of the pack ({@code items}, {@code rules/figures} …), by name. */
    public List<Path> files(String part) {
        return files(part, ".yaml");
    }

    public List<Path> files(String part, String ending) {
        Path start = folder.resolve(part);
        if (!Files.isDirectory(start)) return List.of();
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The rows of all files of a part, in file order. */
    public List<PackRow> rows(String part) {
        return files(part).stream()
                .flatMap(file -> PackRow.readAll(this, file).stream())
                .toList();
    }
}
