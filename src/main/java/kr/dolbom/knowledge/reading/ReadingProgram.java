package kr.dolbom.knowledge.reading;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.reading.ReadingAnswer.Entry;
import kr.dolbom.knowledge.reading.ReadingAnswer.Left;
import kr.dolbom.knowledge.reading.archive.Limits;
import kr.dolbom.knowledge.reading.archive.Unpacked;
import kr.dolbom.knowledge.reading.archive.Unpacking;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Reads files in a process of its own, one after another: a file that hangs, eats all memory or brings the machine
 * down takes only this process with it. Requests come in on standard input; when that ends, so does the program, even
 * in the middle of a file, because then nobody is left to hear the answer.
 */
public final class ReadingProgram {

    /** Sent once, when requests can come. */
    public static final int READY = 1;

    private ReadingProgram() {}

    public static void main(String[] words) throws IOException, InterruptedException {
        serve(ReadingProgram::answer);
    }

    /** Answers the requests of standard input on standard output until there can be no more. */
    public static void serve(Function<ReadingRequest, ReadingAnswer> reading) throws IOException, InterruptedException {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err); // what a library prints must not end up among the answers
        Signal.handle(
                new Signal("INT"), SignalHandler.SIG_IGN); // Ctrl+C is for our parent, who decides what becomes of us
        BlockingQueue<ReadingRequest> requests = new LinkedBlockingQueue<>();
        Thread.ofPlatform().daemon().start(() -> listen(System.in, requests));
        DataOutputStream answers = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
        answers.writeByte(READY);
        answers.flush();
        while (true) {
            Wire.write(ReadingAnswer.class, reading.apply(requests.take()), answers);
            answers.flush();
        }
    }

    private static void listen(InputStream in, BlockingQueue<ReadingRequest> requests) {
        try (DataInputStream stream = new DataInputStream(in)) {
            while (true) requests.add(Wire.read(ReadingRequest.class, stream));
        } catch (IOException ended) {
            Runtime.getRuntime().halt(0);
        }
    }

    public static ReadingAnswer answer(ReadingRequest request) {
        Path path = Path.of(request.path());
        try {
            FileType type = FileType.of(path);
            return type.isArchive() ? opened(path, type, request) : read(path, request);
        } catch (Problem problem) {
            Problem named = named(problem, request);
            return new ReadingAnswer.Refused(named.code(), named.text());
        } catch (RuntimeException | StackOverflowError broken) {
            broken.printStackTrace();
            Problem problem = new Problem(Code.FILE_DAMAGED, broken, request.name(), "알 수 없는 구조");
            return new ReadingAnswer.Refused(problem.code(), problem.text());
        }
    }

    private static ReadingAnswer read(Path path, ReadingRequest request) {
        Source source = Source.of(path, DataSize.ofBytes(request.largest()));
        Manuscript manuscript = Manuscripts.read(source);
        return new ReadingAnswer.Read(manuscript, FileType.of(source).label(), Sketch.of(manuscript));
    }

    private static ReadingAnswer opened(Path archive, FileType type, ReadingRequest request) {
        Path folder = Path.of(request.folder());
        try {
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new Problem(Code.FILE_UNWRITABLE, failure, folder);
        }
        Limits limits = Limits.withLargest(DataSize.ofBytes(request.largest()));
        Unpacked unpacked = Unpacking.unpack(archive, folder, limits);
        return new ReadingAnswer.Opened(
                type.label(),
                unpacked.entries().stream()
                        .map(entry -> new Entry(entry.name(), entry.path().toString()))
                        .toList(),
                unpacked.skipped().stream().map(ReadingProgram::left).toList());
    }

    private static Left left(Unpacked.Skipped skipped) {
        Problem reason = skipped.reason();
        return new Left(skipped.name(), reason.code(), reason.text());
    }

    /** Where a file lies says nothing to the person who gave it. */
    private static Problem named(Problem problem, ReadingRequest request) {
        Object[] arguments = problem.arguments().stream()
                .map(argument -> argument.toString().equals(request.path()) ? request.name() : argument)
                .toArray();
        return new Problem(problem.code(), problem, arguments);
    }
}
