package kr.dolbom.knowledge.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.KoreanText;
import kr.dolbom.knowledge.Search;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Finds passages. Any number of processes read one folder; whoever notices that it is behind takes the lock for as long
 * as the update lasts. Readers keep the state they opened until they look again.
 */
public final class PassageIndex implements Closeable {

    private static final Set<String> STORED = Set.of(Fields.DOCUMENT, Fields.NUMBER, Fields.REVISION);

    /** Raised when fields or tokens are made differently. */
    private static final String FORMAT = "6";

    private final Path folder;
    private final KoreanText korean;
    private final Query query;
    private final Directory directory;
    private volatile Optional<SearcherManager> searchers = Optional.empty();
    private volatile boolean distrusted;

    /** @param indexes the folder of indexes; there is one for every word list, so that none mixes two kinds of tokens */
    public PassageIndex(Path indexes, KoreanText korean) {
        this(indexes, korean, Weights.TUNED);
    }

    PassageIndex(Path indexes, KoreanText korean, Weights weights) {
        this.folder = indexes.resolve(FORMAT + "-" + korean.fingerprint());
        this.korean = korean;
        this.query = new Query(korean, weights);
        try {
            Files.createDirectories(folder);
            directory = FSDirectory.open(folder);
        } catch (IOException failure) {
            throw new Problem(Code.DATA_FOLDER_UNWRITABLE, failure, folder);
        }
        Leftovers.remove(indexes, folder);
    }

    /** The state this process searches in; looks for newer commits first. */
    public synchronized Applied applied() {
        if (distrusted) return Applied.NOTHING;
        try {
            return refreshed();
        } catch (IOException | RuntimeException builtAnewByAnother) {
            return reopened();
        }
    }

    private Applied refreshed() throws IOException {
        if (searchers.isPresent()) searchers.get().maybeRefreshBlocking();
        else if (DirectoryReader.indexExists(directory)) {
            searchers = Optional.of(new SearcherManager(directory, null));
        }
        return searchers.isPresent() ? applied(searchers.get()) : Applied.NOTHING;
    }

    private Applied reopened() {
        searchers = Optional.empty();
        try {
            return refreshed();
        } catch (IOException | RuntimeException unreadable) {
            distrust();
            return Applied.NOTHING;
        }
    }

    /** Begins to bring the index to the target's library and words; empty while another process does. */
    public Optional<IndexUpdate> update(Applied target) {
        Optional<IndexUpdate> update = IndexUpdate.begin(folder, directory, new Entries(korean), target, distrusted);
        if (update.isPresent()) distrusted = false;
        return update;
    }

    public List<Hit> search(Search search) {
        if (searchers.isEmpty()) return List.of();
        SearcherManager manager = searchers.get();
        try {
            IndexSearcher searcher = manager.acquire();
            try {
                return hits(searcher, searcher.search(query.of(search), search.limit()).scoreDocs);
            } finally {
                manager.release(searcher);
            }
        } catch (IOException unreadable) {
            distrust();
            throw new Problem(Code.INDEX_UNREADABLE, unreadable);
        }
    }

    /** Every entry that can be found, to be compared with the rows. */
    public List<Indexed> contents() {
        if (searchers.isEmpty()) return List.of();
        try {
            IndexSearcher searcher = searchers.get().acquire();
            try {
                return contents(searcher);
            } finally {
                searchers.get().release(searcher);
            }
        } catch (IOException unreadable) {
            distrust();
            throw new Problem(Code.INDEX_UNREADABLE, unreadable);
        }
    }

    private static List<Indexed> contents(IndexSearcher searcher) throws IOException {
        ScoreDoc[] all = searcher.search(
                        new MatchAllDocsQuery(),
                        Math.max(1, searcher.getIndexReader().numDocs()))
                .scoreDocs;
        return hits(searcher, all).stream()
                .map(hit -> new Indexed(hit.document(), hit.number(), hit.revision()))
                .toList();
    }

    @Override
    public synchronized void close() throws IOException {
        if (searchers.isPresent()) searchers.get().close();
        searchers = Optional.empty();
        directory.close();
    }

    /** The next update starts from an empty folder. */
    private void distrust() {
        distrusted = true;
        searchers = Optional.empty();
    }

    private static Applied applied(SearcherManager manager) throws IOException {
        IndexSearcher searcher = manager.acquire();
        try {
            IndexReader reader = searcher.getIndexReader();
            return Applied.of(((DirectoryReader) reader).getIndexCommit().getUserData());
        } finally {
            manager.release(searcher);
        }
    }

    private static List<Hit> hits(IndexSearcher searcher, ScoreDoc[] found) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc score : found) {
            Document document = stored.document(score.doc, STORED);
            hits.add(new Hit(
                    document.get(Fields.DOCUMENT),
                    document.getField(Fields.NUMBER).numericValue().intValue(),
                    document.getField(Fields.REVISION).numericValue().longValue(),
                    score.score));
        }
        return hits;
    }
}
