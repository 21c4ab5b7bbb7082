package kr.dolbom.desk.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFilesTests {

    @TempDir
    Path data;

    @Test
    void keepsAFileUnderWhatItIs() throws IOException {
        KeptFiles files = new KeptFiles(data, 1, Files::newOutputStream);
        Attachment kept = files.keep("안내.pdf", pdf(5000));
        assertThat(kept.kind()).isEqualTo(FileKind.PDF);
        assertThat(kept.bytes()).isEqualTo(5000);
        assertThat(Files.readAllBytes(files.place(kept))).isEqualTo(pdf(5000).readAllBytes());
    }

    @Test
    void aFullDiskIsToldAndLeavesNothing() throws IOException {
        KeptFiles files = new KeptFiles(data, 1, file -> full(Files.newOutputStream(file)));
        assertCode(Code.DISK_FULL, () -> files.keep("안내.pdf", pdf(500_000)));
        assertThat(left()).isEmpty();
    }

    @Test
    void tooLargeAFileIsToldAndLeavesNothing() throws IOException {
        KeptFiles files = new KeptFiles(data, 1, Files::newOutputStream);
        assertCode(Code.FILE_TOO_LARGE, () -> files.keep("안내.pdf", pdf(1024 * 1024 + 1)));
        assertThat(left()).isEmpty();
    }

    @Test
    void aConnectionCutInTheMidstLeavesNothing() throws IOException {
        KeptFiles files = new KeptFiles(data, 1, Files::newOutputStream);
        assertCode(Code.UPLOAD_BROKEN, () -> files.keep("안내.pdf", cutAfter(200_000)));
        assertThat(left()).isEmpty();
    }

    @Test
    void theNameAndTheBytesMustAgree() {
        KeptFiles files = new KeptFiles(data, 1, Files::newOutputStream);
        assertCode(Code.ATTACHMENT_KIND, () -> files.keep("안내.png", pdf(100)));
        assertCode(Code.ATTACHMENT_KIND, () -> files.keep("안내.pdf", new ByteArrayInputStream(new byte[0])));
        assertCode(Code.ATTACHMENT_KIND, () -> files.keep("안내.html", new ByteArrayInputStream(new byte[100])));
    }

    private Stream<Path> left() throws IOException {
        Path folder = data.resolve("files").resolve("desk");
        return Files.exists(folder) ? Files.list(folder) : Stream.empty();
    }

    private static InputStream pdf(int bytes) {
        byte[] content = new byte[bytes];
        Arrays.fill(content, (byte) 'a');
        System.arraycopy("%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, content, 0, 8);
        return new ByteArrayInputStream(content);
    }

    /** A disk with room for a hundred thousand bytes. */
    private static OutputStream full(OutputStream disk) {
        return new FilterOutputStream(disk) {
            private int left = 100_000;

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                left -= length;
                if (left < 0) throw new IOException("No space left on device");
                out.write(bytes, from, length);
            }
        };
    }

    private static InputStream cutAfter(int bytes) {
        InputStream whole = pdf(bytes);
        return new InputStream() {
            @Override
            public int read() throws IOException {
                int next = whole.read();
                if (next < 0) throw new IOException("connection reset");
                return next;
            }
        };
    }

    private static void assertCode(Code code, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
