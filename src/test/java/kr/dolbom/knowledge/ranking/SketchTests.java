package kr.dolbom.knowledge.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Reach;
import kr.dolbom.kernel.Validity;
import kr.dolbom.knowledge.Document;
import kr.dolbom.knowledge.DocumentKind;
import kr.dolbom.knowledge.KoreanText;
import kr.dolbom.knowledge.Passage;
import kr.dolbom.knowledge.Standing;
import kr.dolbom.knowledge.WordList;
import kr.dolbom.knowledge.ranking.Asked.Rarity;
import org.junit.jupiter.api.Test;

class SketchTests {

    private static final KoreanText KOREAN = new KoreanText(WordList.of(List.of()));

    private static final Rarity EVEN = new Rarity() {
        @Override
        public double ofWord(String word) {
            return 1;
        }

        @Override
        public double ofPair(String letters) {
            return 1;
        }
    };

    private final Sketch duty = sketch("제43조(임금 지급)", "임금은 통화로 직접 근로자에게 그 전액을 지급하여야 한다.");
    private final Sketch penalty = sketch("제109조(벌칙)", "① 제43조를 위반한 자는 3년 이하의 징역 또는 3천만원 이하의 벌금에 처한다.");

    @Test
    void nothingIsLostInTheIndex() {
        byte[] bytes = SketchBytes.of(penalty);
        Sketch read = SketchBytes.read(bytes, 0, bytes.length);
        assertThat(read).usingRecursiveComparison().isEqualTo(penalty);
    }

    @Test
    void aPenaltyIsLinkedToTheDutyItCites() {
        assertThat(penalty.cites()).containsExactly(duty.place());
        double[][] signals = signals("임금을 통화로 전액 지급하지 않으면 3년 이하의 징역에 처합니다");
        assertThat(signals[1][Signal.PENALTY_LINK.ordinal()]).isEqualTo(1);
        assertThat(signals[1][Signal.PENALTY_WANTED.ordinal()]).isEqualTo(1);
    }

    @Test
    void whoDoesNotAskForAPenaltyIsToldSoByASignal() {
        double[][] signals = signals("임금은 통화로 지급하나요");
        assertThat(signals[1][Signal.PENALTY_UNWANTED.ordinal()]).isEqualTo(1);
        assertThat(signals[1][Signal.PENALTY_LINK.ordinal()]).isZero();
    }

    @Test
    void aFigureCountsOnlyWhole() {
        double[][] signals = signals("13년 이하의 징역");
        assertThat(signals[1][Signal.NUMBERS.ordinal()]).isZero();
        assertThat(signals("3년 이하의 징역")[1][Signal.NUMBERS.ordinal()]).isEqualTo(1);
    }

    @Test
    void aLawIsWeighedTheSameWhetherAManualStandsBesideItOrNot() {
        String question = "임금을 통화로 전액 지급하지 않으면 3년 이하의 징역에 처합니다";
        List<Sketch> mixed = List.of(Sketch.bare(Sketch.Kind.PAGES), duty, Sketch.bare(Sketch.Kind.PAGES), penalty);
        double[][] beside = signals(question, mixed, new double[] {4, 2, 1.5, 1});
        assertThat(new double[][] {beside[1], beside[3]}).isDeepEqualTo(signals(question));
    }

    @Test
    void whatNothingIsAskedOfIsNotReadButKeepsItsKind() {
        byte[] bytes = SketchBytes.of(penalty);
        Sketch unread = SketchBytes.read(bytes, 0, bytes.length, sort -> false);
        assertThat(unread.kind()).isEqualTo(penalty.kind());
        assertThat(unread.lines()).isEmpty();
    }

    @Test
    void whichWordsOfTheQuestionItHasIsKept() {
        Seen[] seen = Shortlist.look(new Asked("임금을 징역 기린", KOREAN, EVEN), List.of(duty, penalty), new double[] {2, 1});
        assertThat(Arrays.stream(seen).map(one -> Long.bitCount(one.said().has())))
                .containsExactly(1, 1);
        assertThat(seen[0].said().has()).isNotEqualTo(seen[1].said().has());
        assertThat(seen[0].said().words()).hasSize(3);
    }

    private double[][] signals(String question) {
        return signals(question, List.of(duty, penalty), new double[] {2, 1});
    }

    private static double[][] signals(String question, List<Sketch> sketches, double[] scores) {
        return Arrays.stream(Shortlist.look(new Asked(question, KOREAN, EVEN), sketches, scores))
                .map(Seen::signals)
                .toArray(double[][]::new);
    }

    private static Sketch sketch(String heading, String text) {
        Validity always = Validity.since(Validity.ALWAYS_FROM);
        Document law = new Document("근로기준법", "근로기준법", DocumentKind.STATUTE, Place.EVERYWHERE, Reach.EVERYONE);
        Locator article = new Locator.Article(heading.replaceAll("\\(.*", ""));
        Passage passage = new Passage(law, "", 0, article, List.of(heading), text, always, Standing.IN_FORCE);
        List<String> words = KOREAN.tokens(text);
        return Sketch.of(passage, KOREAN.tokens("근로기준법"), KOREAN.tokens(heading), List.of(words), words);
    }
}
