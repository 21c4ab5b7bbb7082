package kr.dolbom.knowledge.reading.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.reading.FileType;
import kr.dolbom.knowledge.reading.archive.Unpacked.Entry;
import kr.dolbom.knowledge.reading.archive.Unpacked.Skipped;

/**
 * Takes the readable files out of an archive into a folder, each into a numbered folder of its own, so that no name in
 * the archive decides where anything is written. A file that cannot be taken is told; the others come all the same.
 */
public final class Unpacking {

    private final Limits limits;
    private final Outlet outlet;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private int seen;

    private Unpacking(Path folder, Limits limits) {
        this.limits = limits;
        this.outlet = new Outlet(folder, limits);
    }

    /**
     * @param folder an empty folder, there already; whoever gave it removes it
     * @throws Problem when nothing can be taken out because the archive is damaged or empty, or nothing can be written
     */
    public static Unpacked unpack(Path archive, Path folder, Limits limits) {
        EntryName name = new EntryName(String.valueOf(archive.getFileName()));
        Unpacking unpacking = new Unpacking(folder, limits);
        unpacking.open(archive, name, 0);
        if (unpacking.seen == 0) throw unpacking.whyNothing(name);
        return new Unpacked(unpacking.entries, unpacking.skipped);
    }

    private Problem whyNothing(EntryName archive) {
        return skipped.isEmpty()
                ? new Problem(Code.FILE_EMPTY, archive.shown())
                : skipped.getFirst().reason();
    }

    private void open(Path archive, EntryName name, int depth) {
        FileType type = FileType.of(archive);
        Packed.Taker taker = file -> take(depth == 0 ? file : file.inside(name), depth);
        try {
            if (type == FileType.ZIP) ZipContent.each(archive, taker);
            else StreamContent.each(archive, type, limits.passed(), taker);
        } catch (Full | Bounded.TooMuch full) {
            skip(
                    name,
                    new Problem(
                            Code.ARCHIVE_FULL,
                            name.shown(),
                            limits.entries(),
                            limits.total().toMegabytes()));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            skip(name, new Problem(Code.FILE_DAMAGED, damaged, name.shown(), "압축이 끝까지 풀리지 않음"));
        }
    }

    private void take(Packed file, int depth) {
        if (++seen > limits.entries()) throw new Full();
        if (file.name().isJunk()) return;
        try {
            requireReadable(file);
            keep(file.name(), outlet.write(file), depth);
        } catch (Problem problem) {
            if (problem.code().kind() == Problem.Kind.OUTSIDE) throw problem;
            skip(file.name(), problem);
        }
    }

    private static void requireReadable(Packed file) {
        String name = file.name().shown();
        if (file.name().isUnsafe()) throw new Problem(Code.ARCHIVE_NAME_UNSAFE, name.replace('\0', '?'));
        switch (file.state()) {
            case LINK -> throw new Problem(Code.ARCHIVE_LINK, name);
            case ENCRYPTED -> throw new Problem(Code.FILE_ENCRYPTED, name);
            case UNSUPPORTED -> throw new Problem(Code.FILE_DAMAGED, name, "알 수 없는 압축 방식");
            case READABLE -> {}
        }
    }

    private void keep(EntryName name, Path path, int depth) {
        FileType type = FileType.of(path);
        if (type.isDocument() && path.toFile().length() > 0) {
            entries.add(new Entry(name.shown(), path));
            return;
        }
        if (type.isArchive() && depth < limits.nesting()) open(path, name, depth + 1);
        else skip(name, whyNot(type, name.shown(), path));
        outlet.remove(path);
    }

    private static Problem whyNot(FileType type, String name, Path path) {
        if (path.toFile().length() == 0) return new Problem(Code.FILE_EMPTY, name);
        if (type.isArchive()) return new Problem(Code.ARCHIVE_TOO_DEEP, name);
        return new Problem(type == FileType.ENCRYPTED ? Code.FILE_ENCRYPTED : Code.FILE_FORMAT_UNKNOWN, name);
    }

    private void skip(EntryName name, Problem reason) {
        skipped.add(new Skipped(name.shown(), reason));
    }
}
