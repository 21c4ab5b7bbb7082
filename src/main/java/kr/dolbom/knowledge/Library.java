package kr.dolbom.knowledge;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.SourceRef;
import kr.dolbom.knowledge.index.Applied;
import kr.dolbom.knowledge.index.Candidate;
import kr.dolbom.knowledge.index.Hit;
import kr.dolbom.knowledge.index.Indexed;
import kr.dolbom.knowledge.index.PassageIndex;
import kr.dolbom.knowledge.reading.FilesBelow;
import kr.dolbom.knowledge.reading.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The library of laws, manuals and guides: files come in whole, passages are found as of a day and place. */
@Component
public class Library implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Library.class);

    private static final Pattern ARTICLE = Pattern.compile("^제\\d+조(의\\d+)*");

    private static final Instant NEVER = Instant.MIN;

    private final PassageRows rows;
    private final VersionRows versions;
    private final Imports imports;
    private final PassageIndex index;
    private final CatchUp catchUp;
    private final Opened opened;
    private final InstantSource clock;
    private final Duration freshness;
    private final ReentrantLock catchingUp = new ReentrantLock();
    private volatile Instant fresh = NEVER;
    private volatile Applied state = Applied.NOTHING;

    Library(
            PassageRows rows,
            VersionRows versions,
            Imports imports,
            KoreanText korean,
            KnowledgeSettings settings,
            InstantSource clock,
            @Value("${dolbom.data}") Path data) {
        this.rows = rows;
        this.versions = versions;
        this.imports = imports;
        this.index = new PassageIndex(data.resolve("index"), korean);
        this.catchUp = new CatchUp(rows, index);
        this.opened = new Opened(rows);
        this.clock = clock;
        this.freshness = settings.freshness();
    }

    /** Imports files and all readable files below folders; a document imported before is replaced whole. */
    public ImportReport importAll(List<Path> paths, ImportListener listener) {
        Instant begun = clock.instant();
        ImportReport report = imports.take(FilesBelow.of(paths), Source::stem, listener);
        catchUp(listener);
        return new ImportReport(report.outcomes(), Duration.between(begun, clock.instant()));
    }

    /** The passages that fit best, best first; none when nothing fits or nothing holds on that day and place. */
    public List<Found> search(Search search) {
        freshen();
        List<Hit> hits = index.search(search);
        return hits.isEmpty() ? List.of() : LocalFirst.of(opened.found(hits, search.asOf()), search.place());
    }

    /** What search has to put in order, as the first look found it; ranking is learned from it. */
    public List<Considered> considered(Search search) {
        freshen();
        List<Candidate> candidates = index.candidates(search);
        if (candidates.isEmpty()) return List.of();
        Map<String, Passage> passages =
                rows.found(candidates.stream().map(Candidate::hit).toList(), search.asOf()).stream()
                        .collect(Collectors.toMap(found -> found.passage().id(), Found::passage));
        return candidates.stream()
                .flatMap(one -> Optional.ofNullable(passages.get(one.hit().passage())).stream()
                        .map(passage -> new Considered(passage, one.seen())))
                .toList();
    }

    public LibrarySize size() {
        return rows.size(index.bytes());
    }

    /** Every document the actor may see, by title. */
    public List<Document> documents(Actor actor) {
        return rows.documents().stream()
                .filter(document -> document.reach().includes(actor))
                .toList();
    }

    public Optional<Document> findDocument(String id) {
        return rows.findDocument(id);
    }

    /** Every document of that name, however it is spaced: two laws may have had one. */
    public List<Document> named(String title) {
        return rows.named(title.replaceAll("\\s+", ""));
    }

    /** The versions of a document, the newest first; none when it is not here. */
    public List<Version> versions(String document) {
        return rows.versions(document);
    }

    /** Takes a version out of use, or back into it in place of the one that replaced it. */
    public void change(String document, int version, Version.State state) {
        versions.change(document, version, state);
        catchUp(ImportListener.SILENT);
    }

    /** Changes where a document holds and who may see it. */
    public void refile(String document, Filing filing) {
        versions.refile(document, filing);
        catchUp(ImportListener.SILENT);
    }

    /** Removes a document with all its versions; it cannot be brought back except by importing it again. */
    public void remove(String document) {
        versions.remove(document);
        catchUp(ImportListener.SILENT);
    }

    /** A passage by its id, as it stands today. */
    public Optional<Passage> findPassage(String id) {
        return findPassage(id, AsOf.today(clock));
    }

    public Optional<Passage> findPassage(String id, AsOf asOf) {
        int mark = id.lastIndexOf('#');
        if (mark < 0 || !id.substring(mark + 1).matches("\\d{1,9}")) return Optional.empty();
        return rows.findPassage(id.substring(0, mark), Integer.parseInt(id.substring(mark + 1)), asOf);
    }

    public Passage requirePassage(String id) {
        return findPassage(id).orElseThrow(() -> new Problem(Code.PASSAGE_NOT_FOUND, id));
    }

    /** The passages a source points at today, in reading order; none when its document is not here. */
    public List<Passage> at(SourceRef source) {
        return at(source, AsOf.today(clock));
    }

    /** As of a day; where nothing stands there on that day, as of the day the source itself names. */
    public List<Passage> at(SourceRef source, AsOf asOf) {
        freshen();
        Applied seen = state;
        return seen.equals(Applied.NOTHING)
                ? read(source, asOf)
                : opened.at(seen, source, asOf, one -> read(one, asOf));
    }

    private List<Passage> read(SourceRef source, AsOf asOf) {
        List<Passage> passages = listPassages(source.document(), source.locator(), asOf);
        return passages.isEmpty()
                ? listPassages(source.document(), source.locator(), new AsOf(source.validFrom()))
                : passages;
    }

    /**
     * The passages of a page or article in reading order; of the whole document for {@link Locator.Whole}. 제10조제2항 is
     * looked up as 제10조, because articles are kept whole.
     */
    public List<Passage> listPassages(String document, Locator locator, AsOf asOf) {
        return switch (locator) {
            case Locator.Whole() -> rows.passages(document, asOf);
            case Locator.Page(int page, int printed) -> rows.passagesOfPage(document, page, asOf);
            case Locator.Article(String article) -> rows.passagesOfArticle(document, wholeArticle(article), asOf);
        };
    }

    /** One version as it was imported, in use or not. */
    public List<Passage> listPassages(String document, int version) {
        return rows.passagesOfVersion(document, version);
    }

    /** A document on two days; a statute's name may be written with spaces. */
    public Comparison compare(String document, AsOf from, AsOf to) {
        Document one = findDocument(document)
                .or(() -> findDocument(document.replace(" ", "")))
                .orElseThrow(() -> new Problem(Code.DOCUMENT_NOT_FOUND, document));
        return Comparing.of(one, from, to, rows.passages(one.id(), from), rows.passages(one.id(), to));
    }

    private static String wholeArticle(String article) {
        Matcher whole = ARTICLE.matcher(article.replace(" ", ""));
        return whole.find() ? whole.group() : article;
    }

    /** Makes what is in the rows findable; waits while another thread does. */
    void catchUp(ImportListener listener) {
        catchingUp.lock();
        try {
            state = catchUp.run(listener);
            fresh = clock.instant();
        } finally {
            catchingUp.unlock();
        }
    }

    /** What can be found, once the index shows the rows. */
    List<Indexed> indexed() {
        catchUp(ImportListener.SILENT);
        return index.contents();
    }

    @Override
    public void destroy() throws IOException {
        index.close();
    }

    /**
     * Looks now and then whether another process has imported. When that cannot be found out, an answer from the texts
     * known so far is better than none; only the first search waits.
     */
    private void freshen() {
        if (clock.instant().isBefore(fresh.plus(freshness))) return;
        if (fresh.equals(NEVER)) catchingUp.lock();
        else if (!catchingUp.tryLock()) return;
        try {
            state = catchUp.run(ImportListener.SILENT);
        } catch (Problem problem) {
            state = Applied.NOTHING;
            LOG.warn("search goes on with an older index", problem);
        } finally {
            fresh = clock.instant();
            catchingUp.unlock();
        }
    }
}
