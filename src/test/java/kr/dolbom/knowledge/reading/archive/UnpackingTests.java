package kr.dolbom.knowledge.reading.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.reading.archive.Unpacked.Entry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class UnpackingTests {

    private static final DataSize MEGABYTE = DataSize.ofMegabytes(1);
    private static final Limits SMALL =
            new Limits(20, MEGABYTE, DataSize.ofMegabytes(4), DataSize.ofMegabytes(40), 250, 1);

    @TempDir
    Path folder;

    Path into;

    @BeforeEach
    void aFolderToUnpackInto() throws IOException {
        into = Files.createDirectory(folder.resolve("풀린 것"));
    }

    @Test
    void filesAndFoldersOfAZipComeOutInTheirOrder() {
        Unpacked unpacked =
                unpack(Packing.zip().text("지침/둘째.md", "둘").text("첫째.txt", "하나").bytes());
        assertThat(unpacked.entries()).extracting(Entry::name).containsExactly("지침/둘째.md", "첫째.txt");
        assertThat(unpacked.entries().getFirst().path()).hasFileName("둘째.md").hasContent("둘");
        assertThat(unpacked.skipped()).isEmpty();
    }

    @Test
    void koreanNamesOfWindowsAreReadAlthoughNothingSaysSo() {
        byte[] windows = Packing.zip("MS949").text("보육\\2026 지침.txt", "글").bytes();
        assertThat(unpack(windows).entries()).extracting(Entry::name).containsExactly("보육/2026 지침.txt");
    }

    @Test
    void koreanNamesInUnicodeAreReadAlthoughNothingSaysSo() {
        byte[] mac = Packing.zip("UTF-8").text("보육 지침.txt", "글").bytes();
        assertThat(unpack(mac).entries()).extracting(Entry::name).containsExactly("보육 지침.txt");
    }

    @Test
    void tarsComeOutHoweverTheyAreCompressed() throws IOException {
        byte[] tar = Packing.tar().text("법령/영유아보육법.md", "제1조").bytes();
        for (byte[] archive : List.of(tar, Packing.gzip(tar), Packing.xz(tar))) {
            assertThat(unpack(archive).entries()).extracting(Entry::name).containsExactly("법령/영유아보육법.md");
        }
    }

    @Test
    void oneCompressedFileComesOutUnderItsName() throws IOException {
        Path archive = Files.write(folder.resolve("현황.csv.gz"), Packing.gzip("가,나\n1,2\n".getBytes(UTF_8)));
        Unpacked unpacked = Unpacking.unpack(archive, into, SMALL);
        assertThat(unpacked.entries()).extracting(Entry::name).containsExactly("현황.csv");
    }

    @Test
    void whatSystemsLeaveBehindIsNotMentioned() {
        Unpacked unpacked = unpack(Packing.zip()
                .text("__MACOSX/._지침.md", "찌꺼기")
                .text(".DS_Store", "찌꺼기")
                .text("그림/Thumbs.db", "찌꺼기")
                .text("~$지침.docx", "찌꺼기")
                .text("지침.md", "글")
                .bytes());
        assertThat(unpacked.entries()).hasSize(1);
        assertThat(unpacked.skipped()).isEmpty();
    }

    @Test
    void filesThatAreNoDocumentsAreTold() throws IOException {
        Unpacked unpacked = unpack(Packing.zip()
                .bytes("그림.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1})
                .text("빈.txt", "")
                .text("지침.md", "글")
                .bytes());
        assertThat(unpacked.entries()).hasSize(1);
        assertSkipped(unpacked, "그림.png", Code.FILE_FORMAT_UNKNOWN);
        assertSkipped(unpacked, "빈.txt", Code.FILE_EMPTY);
        try (var left = Files.list(into)) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void aFileAboveTheBoundIsTheOnlyOneLeftOut() {
        byte[] tooLarge = new byte[3 << 20];
        for (byte[] archive : List.of(
                Packing.zip().bytes("큰.txt", tooLarge).text("작은.txt", "글").bytes(),
                Packing.gzip(Packing.tar()
                        .bytes("큰.txt", tooLarge)
                        .text("작은.txt", "글")
                        .bytes()))) {
            Unpacked unpacked = unpack(archive);
            assertThat(unpacked.entries()).extracting(Entry::name).containsExactly("작은.txt");
            assertSkipped(unpacked, "큰.txt", Code.FILE_TOO_LARGE);
        }
    }

    @Test
    void aFileThatHidesItsSizeIsStoppedAtTheBound() {
        byte[] archive = Packing.zip()
                .bytes("큰.txt", new byte[3 << 20])
                .text("작은.txt", "글")
                .bytes();
        Unpacked unpacked = unpack(Packing.claimingSize(archive, 10));
        assertSkipped(unpacked, "큰.txt", Code.FILE_TOO_LARGE, Code.FILE_DAMAGED);
        assertThat(unpacked.entries()).extracting(Entry::name).doesNotContain("큰.txt");
    }

    @Test
    void aBombIsKnownByItsRatio() {
        Limits generous =
                new Limits(20, DataSize.ofMegabytes(64), DataSize.ofGigabytes(1), DataSize.ofGigabytes(1), 250, 1);
        byte[] archive = Packing.zip()
                .bytes("폭탄.txt", new byte[32 << 20])
                .text("글.txt", "글")
                .bytes();
        Unpacked unpacked = Unpacking.unpack(write(archive), into, generous);
        assertSkipped(unpacked, "폭탄.txt", Code.FILE_TOO_LARGE_INSIDE);
        assertThat(unpacked.entries()).extracting(Entry::name).containsExactly("글.txt");
    }

    @Test
    void moreThanAllMayTakeEndsTheArchive() {
        Packing packing = Packing.zip();
        for (int i = 0; i < 10; i++) packing.text(i + ".txt", "가".repeat(300_000));
        Unpacked unpacked = unpack(packing.bytes());
        assertThat(unpacked.entries()).hasSize(4);
        assertSkipped(unpacked, "묶음", Code.ARCHIVE_FULL);
    }

    @Test
    void moreFilesThanAllowedEndTheArchive() {
        Packing packing = Packing.tar();
        for (int i = 0; i < 30; i++) packing.text(i + ".txt", "글");
        Unpacked unpacked = unpack(packing.bytes());
        assertThat(unpacked.entries()).hasSize(20);
        assertSkipped(unpacked, "묶음", Code.ARCHIVE_FULL);
    }

    @Test
    void namesThatLeadOutsideAreRefused() {
        List<String> tricks = List.of("../밖.txt", "가/../../밖.txt", "..\\밖.txt", "/etc/밖.txt", "C:\\밖.txt", "\\밖.txt");
        for (String trick : tricks) {
            Unpacked unpacked =
                    unpack(Packing.zip().text(trick, "나쁜 글").text("안.txt", "글").bytes());
            assertThat(unpacked.entries()).extracting(Entry::name).containsExactly("안.txt");
            assertThat(unpacked.skipped())
                    .extracting(skipped -> skipped.reason().code())
                    .containsExactly(Code.ARCHIVE_NAME_UNSAFE);
        }
        assertThat(folder.resolve("밖.txt")).doesNotExist();
    }

    @Test
    void aNameWithANulIsRefused() {
        assertSkipped(
                unpack(Packing.zip().text("가\0.txt", "글").text("나.txt", "글").bytes()),
                "가\0.txt",
                Code.ARCHIVE_NAME_UNSAFE);
    }

    @Test
    void aNameOfThreeHundredLettersIsShownWholeAndKeptShort() {
        String name = "긴 이름".repeat(75) + ".txt";
        Entry entry = unpack(Packing.zip().text(name, "글").bytes()).entries().getFirst();
        assertThat(entry.name()).isEqualTo(name);
        String kept = entry.path().getFileName().toString();
        assertThat(kept).endsWith(".txt");
        assertThat(kept.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(200);
        assertThat(entry.path()).hasContent("글");
    }

    @Test
    void longNamesThatBeginAlikeStayDifferent() {
        assertThat(new EntryName("가".repeat(300) + "1.md").fileName())
                .isNotEqualTo(new EntryName("가".repeat(300) + "2.md").fileName());
    }

    @Test
    void linksAndDevicesAreToldAndLeft() {
        TarArchiveEntry link = new TarArchiveEntry("암호.txt", TarConstants.LF_SYMLINK);
        link.setLinkName("/etc/passwd");
        Unpacked unpacked = unpack(Packing.tar()
                .entry(link)
                .entry(new TarArchiveEntry("장치", TarConstants.LF_CHR))
                .text("글.txt", "글")
                .bytes());
        assertSkipped(unpacked, "암호.txt", Code.ARCHIVE_LINK);
        assertSkipped(unpacked, "장치", Code.ARCHIVE_LINK);
        assertThat(unpacked.entries()).hasSize(1);
    }

    @Test
    void aLinkInAZipIsNotFollowed() {
        ZipArchiveEntry link = new ZipArchiveEntry("암호.txt");
        link.setUnixMode(0120777);
        assertSkipped(
                unpack(Packing.zip()
                        .entry(link, "/etc/passwd")
                        .text("글.txt", "글")
                        .bytes()),
                "암호.txt",
                Code.ARCHIVE_LINK);
    }

    @Test
    void encryptedFilesAreTold() {
        byte[] archive = Packing.encrypted(Packing.zip().text("비밀.txt", "글").bytes());
        assertSkipped(unpack(archive), "비밀.txt", Code.FILE_ENCRYPTED);
    }

    @Test
    void anArchiveInAnArchiveIsOpenedOnce() {
        byte[] innermost = Packing.zip().text("다.txt", "글").bytes();
        byte[] inner =
                Packing.zip().text("나.txt", "글").bytes("더 안.zip", innermost).bytes();
        Unpacked unpacked =
                unpack(Packing.tar().bytes("안.zip", inner).text("가.txt", "글").bytes());
        assertThat(unpacked.entries()).extracting(Entry::name).containsExactly("안.zip/나.txt", "가.txt");
        assertSkipped(unpacked, "안.zip/더 안.zip", Code.ARCHIVE_TOO_DEEP);
    }

    @Test
    void aTruncatedTarGivesWhatIsWhole() {
        byte[] tar = Packing.tar()
                .text("가.txt", "글")
                .bytes("나.txt", new byte[100_000])
                .bytes();
        Unpacked unpacked = unpack(java.util.Arrays.copyOf(tar, 50_000));
        assertThat(unpacked.entries()).extracting(Entry::name).containsExactly("가.txt");
        assertSkipped(unpacked, "나.txt", Code.FILE_DAMAGED);
    }

    @Test
    void aTruncatedZipIsDamaged() {
        byte[] zip = Packing.zip().text("가.txt", "글".repeat(500)).bytes();
        assertProblem(Code.FILE_DAMAGED, java.util.Arrays.copyOf(zip, zip.length / 2));
    }

    @Test
    void changedContentIsNoticed() {
        byte[] zip = Packing.stored("가.txt", "본문입니다").bytes();
        int content = new String(zip, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("\u00EB\u00B3\u00B8");
        zip[content + 2]++;
        assertSkipped(unpack(zip), "가.txt", Code.FILE_DAMAGED);
    }

    @Test
    void anEmptyArchiveIsRefused() {
        assertProblem(Code.FILE_EMPTY, Packing.zip().bytes());
    }

    @Test
    void theWholeHistoryOfTheStatutesComesOut() throws IOException {
        Path history = Path.of("../shared/data/laws/all_versions.tar.xz");
        Assumptions.assumeTrue(Files.exists(history));
        Unpacked unpacked = Unpacking.unpack(history, into, Limits.withLargest(DataSize.ofMegabytes(64)));
        assertThat(unpacked.entries()).hasSize(3926);
        assertThat(unpacked.skipped()).isEmpty();
    }

    private Unpacked unpack(byte[] archive) {
        try {
            Path own = Files.createTempDirectory(into, "하나");
            Unpacked unpacked = Unpacking.unpack(write(archive), own, SMALL);
            into = own;
            return unpacked;
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private Path write(byte[] archive) {
        try {
            return Files.write(folder.resolve("묶음"), archive);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private void assertProblem(Code code, byte[] archive) {
        assertThatThrownBy(() -> unpack(archive)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.text()).contains("묶음");
        });
    }

    private static void assertSkipped(Unpacked unpacked, String name, Code... codes) {
        assertThat(unpacked.skipped())
                .filteredOn(skipped -> skipped.name().equals(name))
                .singleElement()
                .satisfies(skipped -> {
                    assertThat(skipped.reason().code()).isIn((Object[]) codes);
                    assertThat(skipped.reason().text()).contains(name.replace('\0', '?'));
                });
    }
}
