package kr.dolbom.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class SourceTests {

    @TempDir
    Path folder;

    @Test
    void aMissingFileIsNamed() {
        assertProblem(Code.FILE_NOT_FOUND, folder.resolve("없음.md"));
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertProblem(Code.FILE_EMPTY, Files.createFile(folder.resolve("빈.md")));
    }

    @Test
    void aFileOfSpacesIsRefused() throws IOException {
        assertProblem(Code.FILE_EMPTY, Files.writeString(folder.resolve("빈칸.md"), " \n\n "));
    }

    @Test
    void aFileAboveTheLimitIsRefused() throws IOException {
        assertProblem(Code.FILE_TOO_LARGE, Files.write(folder.resolve("큰.md"), new byte[2 * 1024 * 1024]));
    }

    @Test
    void aBinaryFileIsRefusedWhateverItIsCalled() throws IOException {
        assertProblem(
                Code.FILE_NOT_TEXT, Files.write(folder.resolve("그림.jsonl"), new byte[] {(byte) 0x89, 'P', 'N', 0}));
    }

    @Test
    void koreanInTheOldEncodingIsRead() throws IOException {
        Path file = Files.write(folder.resolve("옛글.txt"), "보육료를 준다.".getBytes(Charset.forName("MS949")));
        Manuscript text = Manuscripts.read(Source.of(file, DataSize.ofMegabytes(1)));
        assertThat(text.pieces().getFirst().text()).isEqualTo("보육료를 준다.");
    }

    @Test
    void otherKindsOfFilesAreRefused() throws IOException {
        assertProblem(Code.FILE_FORMAT_UNKNOWN, Files.write(folder.resolve("안내.doc"), new byte[] {1, 0}));
    }

    @Test
    void filesOfAFolderComeInTheOrderOfTheirNames() throws IOException {
        Files.createDirectories(folder.resolve("나"));
        for (String name : List.of("다.md", "나/라.txt", "가.jsonl", "그림.png", ".숨김.md")) {
            Files.writeString(folder.resolve(name), "글");
        }
        assertThat(FilesBelow.of(List.of(folder)))
                .containsExactly(folder.resolve("가.jsonl"), folder.resolve("나/라.txt"), folder.resolve("다.md"));
    }

    private static void assertProblem(Code code, Path file) {
        assertThatThrownBy(() -> Manuscripts.read(Source.of(file, DataSize.ofMegabytes(1))))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.text()).contains(file.getFileName().toString());
                });
    }
}
