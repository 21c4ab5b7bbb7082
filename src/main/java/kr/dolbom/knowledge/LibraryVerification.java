package kr.dolbom.knowledge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.dolbom.knowledge.CheckRows.Original;
import kr.dolbom.knowledge.PassageRows.State;
import kr.dolbom.knowledge.index.Indexed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Proves that rows, index and files on the disk say the same, or names what does not. */
@Component
public class LibraryVerification {

    /** Somebody may be importing; then it is looked at again. */
    private static final int TRIES = 5;

    private final CheckRows check;
    private final PassageRows rows;
    private final Library library;
    private final Path files;

    LibraryVerification(CheckRows check, PassageRows rows, Library library, @Value("${dolbom.data}") Path data) {
        this.check = check;
        this.rows = rows;
        this.library = library;
        this.files = data.toAbsolutePath().normalize().resolve("files");
    }

    public LibraryCheck verify() {
        for (int tries = 1; ; tries++) {
            State before = rows.state();
            LibraryCheck found = look();
            if (found.whole() || tries == TRIES || rows.state().equals(before)) return found;
        }
    }

    private LibraryCheck look() {
        List<Indexed> indexed = library.indexed();
        Map<String, Set<Indexed>> expected = check.expected();
        List<Original> originals = check.originals(files);
        List<String> differences = new ArrayList<>(compare(expected, indexed));
        check.brokenVersions().forEach(version -> differences.add(version + "판: 문단이 빠졌습니다."));
        check.unseenVersions().forEach(version -> differences.add(version + "판: 문단이 하나도 없습니다."));
        originals.stream()
                .filter(original -> !Files.isRegularFile(original.path()))
                .forEach(original -> differences.add(original.name() + ": 원본 파일이 없습니다."));
        return new LibraryCheck(
                check.count("document"),
                check.count("version"),
                check.count("passage"),
                indexed.size(),
                originals.size(),
                differences);
    }

    private static List<String> compare(Map<String, Set<Indexed>> expected, List<Indexed> indexed) {
        Map<String, List<Indexed>> found = indexed.stream().collect(Collectors.groupingBy(Indexed::document));
        Set<String> documents = new TreeSet<>(expected.keySet());
        documents.addAll(found.keySet());
        return documents.stream()
                .flatMap(
                        document -> compare(
                                document,
                                expected.getOrDefault(document, Set.of()),
                                found.getOrDefault(document, List.of()))
                                .stream())
                .toList();
    }

    private static List<String> compare(String document, Set<Indexed> expected, List<Indexed> found) {
        Set<Indexed> missing = new HashSet<>(expected);
        found.forEach(missing::remove);
        long wrong = found.stream().filter(entry -> !expected.contains(entry)).count();
        long twice = found.size() - new HashSet<>(found).size();
        List<String> differences = new ArrayList<>();
        if (!missing.isEmpty()) differences.add("%s: 색인에 문단 %d개가 없습니다.".formatted(document, missing.size()));
        if (wrong > 0) differences.add("%s: 색인에 문서에 없는 문단 %d개가 있습니다.".formatted(document, wrong));
        if (twice > 0) differences.add("%s: 색인에 문단 %d개가 두 번 있습니다.".formatted(document, twice));
        return differences;
    }
}
