package kr.dolbom.knowledge.jobs;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the texts of a job's files are called in the library: the file's name without its ending. Files of one name in
 * several folders are told apart by the nearest folders: 안내 (2025), 안내 (2026); one of two endings by those.
 */
final class DocumentNames {

    private final List<String> files;

    private DocumentNames(List<String> files) {
        this.files = files;
    }

    /** @param names file names with the folders that are known, in the order of the answer */
    static List<String> of(List<String> names) {
        return new DocumentNames(names.stream().map(DocumentNames::plain).toList()).all();
    }

    private List<String> all() {
        List<String> names =
                new ArrayList<>(files.stream().map(DocumentNames::stem).toList());
        for (int folders = 1; !repeated(names).isEmpty() && folders <= deepest(); folders++) {
            apart(names, folders);
        }
        List<Integer> left = repeated(names);
        for (int i : left) names.set(i, names.get(i) + " (" + ending(files.get(i)) + ")");
        return names;
    }

    private void apart(List<String> names, int folders) {
        for (int i : repeated(names)) {
            List<String> path = folders(files.get(i));
            List<String> nearest = path.subList(Math.max(0, path.size() - folders), path.size());
            if (!nearest.isEmpty()) names.set(i, stem(files.get(i)) + " (" + String.join(", ", nearest) + ")");
        }
    }

    private static List<Integer> repeated(List<String> names) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            places.computeIfAbsent(names.get(i), name -> new ArrayList<>()).add(i);
        }
        return places.values().stream()
                .filter(same -> same.size() > 1)
                .flatMap(List::stream)
                .toList();
    }

    private int deepest() {
        return files.stream().mapToInt(file -> folders(file).size()).max().orElse(0);
    }

    private static List<String> folders(String file) {
        List<String> parts = Arrays.asList(file.split("/"));
        return parts.subList(0, parts.size() - 1).stream()
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String stem(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String ending(String file) {
        return file.substring(file.lastIndexOf('.') + 1);
    }

    /** Some systems keep Korean names decomposed, and an archive's name stands before its entries'. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).replace(" › ", "/");
    }
}
