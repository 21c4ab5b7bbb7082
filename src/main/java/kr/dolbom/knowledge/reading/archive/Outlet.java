package kr.dolbom.knowledge.reading.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;

/** Writes files of an archive into a folder, one numbered folder each, while the limits allow. */
final class Outlet {

    /** Below this nobody is harmed by a good ratio. */
    private static final long LARGE = 8L << 20;

    private static final int CHUNK = 1 << 16;

    private final Path folder;
    private final Limits limits;
    private final byte[] chunk = new byte[CHUNK];
    private int number;
    private long total;

    Outlet(Path folder, Limits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /**
     * @throws Problem when this file cannot be taken out, with nothing of it left
     * @throws Full when no file can any more
     */
    Path write(Packed file) {
        if (file.size() > limits.largestEntry().toBytes()) throw tooLarge(file);
        Path path = place(file.name());
        try (InputStream in = open(file);
                OutputStream out = Files.newOutputStream(path)) {
            copy(file, in, out);
            return path;
        } catch (IOException failure) {
            remove(path);
            throw unwritable(failure);
        } catch (RuntimeException refused) {
            remove(path);
            throw refused;
        }
    }

    /** What was written turned out not to be wanted. */
    void remove(Path path) {
        try {
            total -= Files.size(path);
            Files.delete(path);
            Files.delete(path.getParent());
        } catch (IOException left) {
            // whoever gave the folder removes it with all that is in it
        }
    }

    private Path place(EntryName name) {
        try {
            Path own = Files.createDirectory(folder.resolve("%05d".formatted(++number)));
            return own.resolve(name.fileName());
        } catch (IOException failure) {
            throw unwritable(failure);
        }
    }

    private void copy(Packed file, InputStream in, OutputStream out) throws IOException {
        long size = 0;
        for (int count = read(file, in); count >= 0; count = read(file, in)) {
            size += count;
            total += count;
            out.write(chunk, 0, count);
            check(file, size);
        }
    }

    private void check(Packed file, long size) {
        if (Thread.currentThread().isInterrupted()) throw new CancellationException();
        if (size > limits.largestEntry().toBytes()) throw tooLarge(file);
        if (total > limits.total().toBytes()) throw new Full();
        if (file.packed() > 0 && size > LARGE && size / file.packed() > limits.ratio()) {
            throw new Problem(Code.FILE_TOO_LARGE_INSIDE, file.name().shown(), "압축률이 지나치게 높음");
        }
    }

    private InputStream open(Packed file) {
        try {
            InputStream in = file.content().open();
            return new java.io.FilterInputStream(in) {
                /** The archive goes on after this file. */
                @Override
                public void close() {}
            };
        } catch (IOException | RuntimeException failure) {
            throw damaged(file, failure);
        }
    }

    private int read(Packed file, InputStream in) {
        try {
            return in.read(chunk);
        } catch (IOException | RuntimeException failure) {
            throw damaged(file, failure);
        }
    }

    private Problem tooLarge(Packed file) {
        return new Problem(
                Code.FILE_TOO_LARGE, file.name().shown(), limits.largestEntry().toMegabytes());
    }

    private static Problem damaged(Packed file, Exception failure) {
        return new Problem(Code.FILE_DAMAGED, failure, file.name().shown(), "압축이 풀리지 않음");
    }

    private Problem unwritable(IOException failure) {
        boolean full = folder.toFile().getUsableSpace() < CHUNK;
        return full ? new Problem(Code.DISK_FULL, failure) : new Problem(Code.FILE_UNWRITABLE, failure, folder);
    }
}
