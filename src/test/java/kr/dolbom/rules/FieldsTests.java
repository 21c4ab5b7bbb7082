package kr.dolbom.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import kr.dolbom.kernel.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldsTests {

    private static final String PART = "rules/provisions";

    private static final String CLASSES = """
            - {id: class-size, topic: 반 정원, kind: [amount], asks: [반에 몇 명], answer: 반마다 다릅니다., source: [M 1]}
            """;

    @TempDir
    Path folder;

    private SmallPack pack;

    @BeforeEach
    void aPack() {
        pack = new SmallPack(folder);
    }

    @Test
    void aPackIsAFieldOfItsOwn() {
        pack.beside("school", "title: 학교 행정\n", PART, CLASSES);
        assertThat(pack.rules().fields()).extracting(Rules::title).containsExactly("학교 행정", "small");
    }

    @Test
    void packsOfOneFieldAnswerTogether() {
        pack.beside("small-seoul", "field: small\n", PART, CLASSES);
        assertThat(pack.rules().fields()).hasSize(1);
        assertThat(pack.rules().fields().getFirst().list())
                .extracting(RuleRow::id)
                .contains("class-size");
    }

    @Test
    void aFieldHasNoRowsOfAnother() {
        pack.beside("school", "", PART, CLASSES);
        assertThat(pack.rules().fields().getFirst().list())
                .extracting(RuleRow::id)
                .containsExactly("class-size");
        assertThat(pack.rules().list()).hasSize(7);
    }

    @Test
    void aRowMayNameAnAccountOfAnotherField() {
        pack.beside("school", "", PART, CLASSES.replace("source", "account: 세출 211, source"));
        assertThat(pack.rules().fields().getFirst().list()).hasSize(1);
    }

    @Test
    void noIdIsUsedTwiceOverAllFields() {
        pack.with(PART, CLASSES).beside("school", "", PART, CLASSES);
        assertThatExceptionOfType(Problem.class).isThrownBy(pack::rules).withMessageContaining("class-size");
    }

    @Test
    void theFieldWithItemsKeepsTheAccounts() {
        pack.with("items", "- {names: [화분], account: 세출 211, why: 소모품입니다., source: [M 63]}")
                .beside("school", "", PART, CLASSES);
        assertThat(pack.rules().accounting().title()).isEqualTo("small");
    }
}
