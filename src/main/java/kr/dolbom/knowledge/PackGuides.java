package kr.dolbom.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.dolbom.kernel.Problem;
import kr.dolbom.knowledge.ImportListener.Outcome;
import kr.dolbom.knowledge.reading.FilesBelow;
import kr.dolbom.knowledge.reading.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Our own guides come with the packs: at every start what changed in them is taken in, what is gone is removed. */
@Component
class PackGuides {

    private static final Logger LOG = LoggerFactory.getLogger(PackGuides.class);

    private final PassageRows rows;
    private final VersionRows versions;
    private final Imports imports;
    private final Library library;
    private final Path packs;

    PackGuides(
            PassageRows rows,
            VersionRows versions,
            Imports imports,
            Library library,
            @Value("${dolbom.packs}") Path packs) {
        this.rows = rows;
        this.versions = versions;
        this.imports = imports;
        this.library = library;
        this.packs = packs.normalize();
    }

    /** A full disk or an index nobody can write is no reason not to start: the texts known so far can be searched. */
    @EventListener(ApplicationStartedEvent.class)
    void refreshAtStart() {
        try {
            refresh();
        } catch (Problem problem) {
            LOG.warn("{}", problem.text(), problem);
        }
    }

    void refresh() {
        List<Path> guides = FilesBelow.of(folders());
        Set<String> ids = guides.stream().map(this::id).collect(Collectors.toSet());
        rows.ids().stream().filter(id -> id.contains("/") && !ids.contains(id)).forEach(versions::remove);
        imports.take(guides, source -> id(source.path()), ImportListener.SILENT)
                .outcomes()
                .forEach(PackGuides::warnOfFailure);
        library.catchUp(ImportListener.SILENT);
    }

    private static void warnOfFailure(Path file, Outcome outcome) {
        if (outcome instanceof Outcome.Failed(String reason)) LOG.warn("{}: {}", file, reason);
    }

    private List<Path> folders() {
        if (!Files.isDirectory(packs)) return List.of();
        try (Stream<Path> folders = Files.list(packs)) {
            return folders.map(pack -> pack.resolve("documents"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The pack's name and the file's: packs/childcare-accounting/documents/budget.md is childcare-accounting/budget. */
    private String id(Path guide) {
        return packs.relativize(guide).getName(0) + "/" + new Source(guide, new byte[0]).stem();
    }
}
