package kr.dolbom.outreach.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import kr.dolbom.outreach.dialogue.Replies.Given;
import org.junit.jupiter.api.Test;

/** How far the pack's rules agree with a careful listener. */
class ReadingTests {

    @Test
    void repliesTheRulesWereWrittenWithAreReadRight() throws IOException {
        assertThat(wrong(Replies.half(true))).isEmpty();
    }

    @Test
    void repliesOnlyMeasuredAreMostlyReadRight() throws IOException {
        List<Given> half = Replies.half(false);
        List<String> wrong = wrong(half);
        System.out.printf("대답 %d개 가운데 %d개 일치%n", half.size(), half.size() - wrong.size());
        assertThat(wrong.size()).as("%s", wrong).isLessThanOrEqualTo(half.size() / 5);
    }

    @Test
    void noDangerIsPassedOver() throws IOException {
        assertThat(Stream.of(true, false).flatMap(ReadingTests::half).filter(ReadingTests::passedOver))
                .isEmpty();
    }

    private static Stream<Given> half(boolean odd) {
        try {
            return Replies.half(odd).stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean passedOver(Given given) {
        return given.meaning().matches("(DANGER|ASK):.*")
                && !Replies.read(given).matches("(DANGER|ASK):.*");
    }

    private static List<String> wrong(List<Given> half) {
        return half.stream()
                .filter(given -> !Replies.read(given).equals(given.meaning()))
                .map(given -> given + " → " + Replies.read(given))
                .toList();
    }
}
