package kr.dolbom.knowledge.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.Holding;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** One round of writing to the index. What was not committed when it is closed never happened. */
public final class IndexUpdate implements AutoCloseable {

    private static final String LOCK = "update.lock";
    private static final double MEMORY_MEGABYTES = 96;

    private final FileLock lock;
    private final IndexWriter writer;
    private final Entries entries;
    private final Applied applied;

    private IndexUpdate(FileLock lock, IndexWriter writer, Entries entries, Applied applied) {
        this.lock = lock;
        this.writer = writer;
        this.entries = entries;
        this.applied = applied;
    }

    static Optional<IndexUpdate> begin(
            Path folder, Directory directory, Entries entries, Applied target, boolean fromScratch) {
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            try {
                Applied applied = fromScratch ? Applied.NOTHING : read(directory);
                if (!applied.leadsTo(target)) {
                    clear(folder);
                    applied = Applied.NOTHING;
                }
                return Optional.of(new IndexUpdate(lock, open(directory), entries, applied));
            } catch (IOException | RuntimeException failure) {
                channel.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw problem(failure);
        }
    }

    /** What the index shows before this update; {@link Applied#NOTHING} when it starts from an empty one. */
    public Applied applied() {
        return applied;
    }

    /** Replaces all passages of a document; one that was withdrawn has none, and Lucene takes no empty block. */
    public void put(String document, List<Holding> holdings, long revision) {
        Term before = new Term(Fields.DOCUMENT, document);
        try {
            if (holdings.isEmpty()) writer.deleteDocuments(before);
            else writer.updateDocuments(before, entries.of(holdings, revision));
        } catch (IOException failure) {
            throw problem(failure);
        }
    }

    /** Forgets documents the rows no longer have. */
    public void keepOnly(Set<String> documents) {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            Set<String> gone = documents(reader);
            gone.removeAll(documents);
            for (String document : gone) writer.deleteDocuments(new Term(Fields.DOCUMENT, document));
        } catch (IOException failure) {
            throw problem(failure);
        }
    }

    public void commit(Applied state) {
        try {
            writer.setLiveCommitData(state.commit().entrySet());
            writer.commit();
        } catch (IOException failure) {
            throw problem(failure);
        }
    }

    @Override
    public void close() {
        try (FileChannel channel = lock.acquiredBy() instanceof FileChannel own ? own : null) {
            writer.rollback();
        } catch (IOException failure) {
            throw problem(failure);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** An index that cannot be read is as good as none. */
    private static Applied read(Directory directory) {
        try {
            if (!DirectoryReader.indexExists(directory)) return Applied.NOTHING;
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return Applied.of(reader.getIndexCommit().getUserData());
            }
        } catch (IOException | RuntimeException unreadable) {
            return Applied.NOTHING;
        }
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> !file.endsWith(LOCK)).toList()) Files.deleteIfExists(file);
        }
    }

    private static IndexWriter open(Directory directory) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
        config.setOpenMode(OpenMode.CREATE_OR_APPEND);
        config.setRAMBufferSizeMB(MEMORY_MEGABYTES);
        config.setCommitOnClose(false);
        return new IndexWriter(directory, config);
    }

    private static Set<String> documents(DirectoryReader reader) throws IOException {
        Set<String> documents = new TreeSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(Fields.DOCUMENT);
            if (terms == null) continue;
            TermsEnum each = terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) documents.add(term.utf8ToString());
        }
        return documents;
    }

    private static Problem problem(IOException failure) {
        if (failure instanceof AccessDeniedException denied) {
            return new Problem(Code.DATA_FOLDER_UNWRITABLE, failure, denied.getFile());
        }
        boolean full = String.valueOf(failure.getMessage()).contains("No space left");
        return new Problem(full ? Code.DISK_FULL : Code.INDEX_UNREADABLE, failure);
    }
}
