package kr.dolbom.knowledge.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kr.dolbom.knowledge.reading.ReadingAnswer.Entry;
import kr.dolbom.knowledge.reading.ReadingAnswer.Left;
import kr.dolbom.knowledge.reading.ReadingAnswer.Opened;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** What is in an archive becomes files of the same job; the folder it was unpacked into goes when the job ends. */
@Component
class Archives {

    private static final Logger LOG = LoggerFactory.getLogger(Archives.class);

    private final Path unpacked;
    private final JobRows jobs;
    private final Endings endings;

    Archives(@Value("${dolbom.data}") Path data, JobRows jobs, Endings endings) {
        this.unpacked = data.toAbsolutePath().normalize().resolve("unpacked");
        this.jobs = jobs;
        this.endings = endings;
    }

    /** Where the files of an archive are unpacked. */
    Path folder(FileKey archive) {
        return unpacked.resolve(archive.job().toString()).resolve(Integer.toString(archive.number()));
    }

    /** The archive ends and its files begin in one transaction. */
    void spread(Claim archive, Opened opened) {
        endings.end(List.of(archive), claim -> claim, held -> {
            FileKey key = archive.key();
            jobs.add(key.job(), key.number(), files(archive, opened.entries()));
            jobs.addFailed(key.job(), key.number(), left(archive, opened.left()));
            String note = "파일 %,d개를 꺼냈습니다.".formatted(opened.entries().size());
            return List.of(FileResult.done("UNPACKED", opened.format(), Amounts.NOTHING, note));
        });
    }

    /** Removes what finished jobs, or jobs nobody knows, have left on the disk. */
    void sweep() {
        if (!Files.isDirectory(unpacked)) return;
        try (Stream<Path> folders = Files.list(unpacked)) {
            for (Path folder : folders.filter(this::over).toList()) FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failure) {
            LOG.warn("unpacked files could not be removed", failure);
        }
    }

    private boolean over(Path folder) {
        try {
            UUID job = UUID.fromString(folder.getFileName().toString());
            return jobs.find(job).map(ImportJob::finished).orElse(true);
        } catch (IllegalArgumentException notOurs) {
            return false;
        }
    }

    /** Named so that no text replaces that of another file of the job which happens to be called the same. */
    private List<NewFile> files(Claim archive, List<Entry> entries) {
        List<String> names = new ArrayList<>(jobs.names(archive.key().job()));
        int before = names.size();
        entries.forEach(entry -> names.add(shown(archive, entry.name())));
        List<String> documents = DocumentNames.of(names).subList(before, names.size());
        List<NewFile> files = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            String name = names.get(before + i);
            Path path = Path.of(entries.get(i).path());
            files.add(new NewFile(
                    name, path, name, documents.get(i), path.toFile().length()));
        }
        return files;
    }

    private List<LeftOut> left(Claim archive, List<Left> left) {
        return left.stream()
                .map(each -> new LeftOut(
                        shown(archive, each.name()),
                        FileResult.failed(FileBounds.ending(each.name()), each.code(), each.text())))
                .toList();
    }

    /** A file of an archive that was not taken out of it. */
    record LeftOut(String name, FileResult result) {}

    private static String shown(Claim archive, String entry) {
        return archive.name() + " › " + entry;
    }
}
