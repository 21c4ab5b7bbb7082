package kr.dolbom.knowledge.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files in a folder people drop them into, and the two folders inside where they end. */
final class DroppedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(DroppedFiles.class);

    static final String TAKEN = "가져온 파일";
    static final String REFUSED = "가져오지 못한 파일";

    /** What browsers and programs call a file while they write it. */
    private static final Set<String> HALF =
            Set.of("part", "partial", "crdownload", "download", "tmp", "temp", "filepart");

    private final Path folder;

    DroppedFiles(Path folder) {
        this.folder = folder;
    }

    record Dropped(Path path, long size, Instant modified) {}

    List<Dropped> list() {
        List<Dropped> files = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                    return ours(path) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes found) {
                    if (found.isRegularFile() && whole(file)) {
                        files.add(new Dropped(
                                file, found.size(), found.lastModifiedTime().toInstant()));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        files.sort(java.util.Comparator.comparing(Dropped::path));
        return files;
    }

    Upload upload(Dropped file, ImportJobs jobs) {
        try (InputStream bytes = Files.newInputStream(file.path())) {
            return jobs.receive(folder.relativize(file.path()).toString(), bytes);
        } catch (IOException failure) {
            throw new Problem(Code.FILE_UNREADABLE, failure, file.path().getFileName());
        }
    }

    void refuse(Path file, String reason) {
        move(file, REFUSED, reason);
    }

    /** @param results of the file and, if it is an archive, of the files in it */
    void putAway(Path file, List<ImportFile> results) {
        boolean taken = results.stream().anyMatch(DroppedFiles::inTheLibrary);
        String reasons = results.stream()
                .filter(result -> !result.result().outcome().equals("UNPACKED"))
                .filter(result -> !result.result().reason().isEmpty())
                .map(result -> result.name() + ": " + result.result().reason())
                .collect(Collectors.joining(System.lineSeparator()));
        move(file, taken ? TAKEN : REFUSED, reasons);
    }

    private static boolean inTheLibrary(ImportFile file) {
        boolean archive = file.result().outcome().equals("UNPACKED");
        return !archive && (file.state() == FileState.DONE || file.state() == FileState.SKIPPED);
    }

    /** From a folder we may not write to nothing moves; the files in it are imported all the same. */
    private void move(Path file, String into, String reasons) {
        try {
            Path place = free(folder.resolve(into).resolve(folder.relativize(file)));
            Files.createDirectories(place.getParent());
            Files.move(file, place);
            if (!reasons.isEmpty()) {
                Files.writeString(
                        place.resolveSibling(place.getFileName() + ".사유.txt"), reasons + System.lineSeparator());
            }
        } catch (IOException failure) {
            LOG.warn("{} stays where it is: {}", file, reasons, failure);
        }
    }

    private static Path free(Path wanted) {
        String name = wanted.getFileName().toString();
        int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        Path place = wanted;
        for (int i = 2; Files.exists(place); i++) {
            place = wanted.resolveSibling(name.substring(0, dot) + " (" + i + ")" + name.substring(dot));
        }
        return place;
    }

    private boolean ours(Path path) {
        String name = path.getFileName().toString();
        boolean end = path.equals(folder.resolve(TAKEN)) || path.equals(folder.resolve(REFUSED));
        return end || !path.equals(folder) && name.startsWith(".");
    }

    private static boolean whole(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && !name.startsWith("~$") && !HALF.contains(FileBounds.ending(name));
    }
}
