package kr.dolbom.knowledge.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.KoreanText;
import kr.dolbom.knowledge.Search;
import kr.dolbom.knowledge.index.SecondLook.Looked;
import kr.dolbom.knowledge.ranking.RankingModel;
import kr.dolbom.knowledge.ranking.RankingModel.Sort;
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
    private static final String FORMAT = "7";

    private final Path folder;
    private final KoreanText korean;
    private final Query query;
    private final RankingModel model = RankingModel.shipped();
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

    /** What fits best, best first: found by words, put in order by the second look. */
    public List<Hit> search(Search search) {
        return searched(search, model::weighs, (looked, searcher) -> {
            int[] order = model.order(looked.seen());
            ScoreDoc[] ranked = new ScoreDoc[Math.min(order.length, search.limit())];
            for (int i = 0; i < ranked.length; i++) {
                ranked[i] = new ScoreDoc(looked.found()[order[i]].doc, looked.found()[i].score);
            }
            return hits(searcher, ranked);
        });
    }

    /** What the second look has to put in order, as the first found it, with the signals. */
    public List<Candidate> candidates(Search search) {
        return searched(search, any -> true, (looked, searcher) -> {
            List<Hit> hits = hits(searcher, looked.found());
            return IntStream.range(0, hits.size())
                    .mapToObj(i -> new Candidate(hits.get(i), looked.seen()[i]))
                    .toList();
        });
    }

    /** What becomes of a list that was looked at. */
    private interface Use<T> {

        List<T> of(Looked looked, IndexSearcher searcher) throws IOException;
    }

    private <T> List<T> searched(Search search, Predicate<Sort> wanted, Use<T> use) {
        if (searchers.isEmpty()) return List.of();
        SearcherManager manager = searchers.get();
        try {
            IndexSearcher searcher = manager.acquire();
            try {
                org.apache.lucene.search.Query words = query.of(search);
                int pool = Math.max(SecondLook.POOL, search.limit());
                ScoreDoc[] first = searcher.search(words, pool).scoreDocs;
                SecondLook look = new SecondLook(searcher, search.text(), korean, wanted);
                return use.of(look.at(first, words), searcher);
            } finally {
                manager.release(searcher);
            }
        } catch (IOException | UncheckedIOException unreadable) {
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

    /** What the index takes on the disk. */
    public long bytes() {
        try {
            long bytes = 0;
            for (String file : directory.listAll()) bytes += directory.fileLength(file);
            return bytes;
        } catch (IOException failure) {
            throw new Problem(Code.INDEX_UNREADABLE, failure);
        }
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
