package kr.dolbom.knowledge.jobs;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.jobs.Reader.Reading;
import kr.dolbom.knowledge.reading.ReadingAnswer;
import kr.dolbom.knowledge.reading.ReadingRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims one file after the other and has it read. */
final class ReadingLoop {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingLoop.class);

    /** Once can be bad luck: the machine was short of memory. */
    private static final int MOST_DEATHS = 2;

    private final JobSettings settings;
    private final ClaimRows claims;
    private final SameText sameText;
    private final Endings endings;
    private final Writing writing;
    private final Archives archives;
    private final Reader reader;

    ReadingLoop(
            JobSettings settings,
            ClaimRows claims,
            SameText sameText,
            Endings endings,
            Writing writing,
            Archives archives,
            Reader reader) {
        this.settings = settings;
        this.claims = claims;
        this.sameText = sameText;
        this.endings = endings;
        this.writing = writing;
        this.archives = archives;
        this.reader = reader;
    }

    /** @return whether there was a file */
    boolean step() throws InterruptedException {
        Optional<Claim> claim = claims.claim(Owner.SELF);
        if (claim.isPresent()) work(claim.get());
        return claim.isPresent();
    }

    private void work(Claim claim) throws InterruptedException {
        try {
            String sha256 = FileBounds.fingerprint(claim, settings);
            Optional<FileResult> same = sameText.result(claim, sha256);
            if (same.isPresent()) endings.end(claim, same.get());
            else read(claim, sha256);
        } catch (Problem problem) {
            endings.end(claim, FileResult.failed(claim.ending(), problem));
        } catch (IOException noReader) {
            LOG.warn("no reading process can be started", noReader);
            claims.giveBack(claim.key(), Owner.SELF);
            Thread.sleep(1_000);
        }
    }

    private void read(Claim claim, String sha256) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        ReadingRequest request = new ReadingRequest(
                claim.path().toString(),
                claim.name(),
                settings.largestFile().toBytes(),
                archives.folder(claim.key()).toString());
        Reading reading = reader.read(claim.key(), request);
        int milliseconds = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        switch (reading) {
            case Reading.Answered(ReadingAnswer.Read read) ->
                writing.add(new ReadFile(claim, sha256, read, milliseconds));
            case Reading.Answered(ReadingAnswer.Opened opened) -> archives.spread(claim, opened);
            case Reading.Answered(ReadingAnswer.Refused(Code code, String text)) ->
                endings.end(claim, FileResult.failed(claim.ending(), code, text));
            case Reading.Late() ->
                throw new Problem(
                        Code.FILE_READ_TIMEOUT,
                        claim.name(),
                        settings.readingTime().toSeconds());
            case Reading.Died() -> died(claim);
        }
    }

    /** A child killed because we are told to stop says nothing about its file. */
    private void died(Claim claim) {
        if (Thread.currentThread().isInterrupted()) return;
        if (claims.died(claim.key(), Owner.SELF, MOST_DEATHS)) return;
        throw new Problem(
                Code.FILE_READER_DIED, claim.name(), settings.readerMemory().toMegabytes());
    }
}
