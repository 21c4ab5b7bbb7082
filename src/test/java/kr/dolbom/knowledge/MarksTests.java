package kr.dolbom.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.dolbom.knowledge.Marks.Piece;
import org.junit.jupiter.api.Test;

class MarksTests {

    @Test
    void cutsTheTextAtItsSentences() {
        assertThat(Marks.in("가 나. 다 라. 마 바.", List.of("다 라.")))
                .containsExactly(new Piece("가 나. ", false), new Piece("다 라.", true), new Piece(" 마 바.", false));
    }

    @Test
    void overlooksDifferentSpacesAndLineEnds() {
        assertThat(Marks.in("앞 다\n라. 뒤", List.of("다 라."))).contains(new Piece("다\n라.", true));
    }

    @Test
    void marksOverlappingSentencesOnce() {
        assertThat(Marks.in("가나다라", List.of("가나다", "나다라")))
                .containsExactly(new Piece("가나다", true), new Piece("라", false));
    }

    @Test
    void leavesATextWithoutTheSentenceWhole() {
        assertThat(Marks.in("가.*나", List.of(".+", ""))).containsExactly(new Piece("가.*나", false));
    }
}
