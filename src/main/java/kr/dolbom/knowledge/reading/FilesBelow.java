package kr.dolbom.knowledge.reading;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files to read: those named, and those of a readable kind in the folders named, in the order of their names.
 * A folder that may not be entered stands in the list itself, so that reading it says why.
 */
public final class FilesBelow {

    /** Old office files cannot be read, and whoever put them there should hear it. */
    private static final Set<String> ENDINGS = Set.of(
            "hwp", "hwpx", "pdf", "doc", "docx", "ppt", "pptx", "xls", "xlsx", "csv", "tsv", "htm", "html", "md", "txt",
            "jsonl", "zip", "tar", "tgz", "gz", "xz", "txz");

    private FilesBelow() {}

    public static List<Path> of(List<Path> paths) {
        Set<Path> files = new java.util.LinkedHashSet<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) files.addAll(inFolder(path));
            else files.add(path.normalize());
        }
        return List.copyOf(files);
    }

    private static Set<Path> inFolder(Path folder) {
        Set<Path> files = new TreeSet<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (isWanted(file)) files.add(file.normalize());
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    files.add(file.normalize());
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            files.add(folder);
        }
        return files;
    }

    /** By its ending, or by its content when it has none. Pictures and programs beside documents are no documents. */
    private static boolean isWanted(Path file) {
        String name = file.getFileName().toString();
        if (!Files.isRegularFile(file) || name.startsWith(".") || name.startsWith("~$")) return false;
        int dot = name.lastIndexOf('.');
        if (dot > 0) return ENDINGS.contains(name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT));
        return Files.isReadable(file) && FileType.of(file) != FileType.OTHER;
    }
}
