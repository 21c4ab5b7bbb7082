package kr.dolbom.answering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kr.dolbom.kernel.Pack;
import kr.dolbom.knowledge.KoreanText;
import kr.dolbom.knowledge.WordList;
import kr.dolbom.rules.RuleRow;
import kr.dolbom.rules.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakenApartTests {

    private static final Rules RULES = new Rules(Pack.allIn(Path.of("packs")));
    private static final List<RuleRow> ROWS = RULES.list().subList(0, 60);
    private static final Terms TERMS = new Terms(new KoreanText(WordList.of(List.of())), RULES.synonyms());

    @TempDir
    Path folder;

    @Test
    void readsWhatItKept() {
        List<TakenApart.Row> made = new TakenApart(folder, "a").of(ROWS, TERMS);
        assertThat(new TakenApart(folder, "a").of(ROWS, TERMS)).isEqualTo(made);
    }

    @Test
    void otherWordsAreTakenApartAnew() throws IOException {
        new TakenApart(folder, "a").of(ROWS, TERMS);
        new TakenApart(folder, "b").of(ROWS, TERMS);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void aBrokenFileIsMadeAgain() throws IOException {
        List<TakenApart.Row> made = new TakenApart(folder, "a").of(ROWS, TERMS);
        try (Stream<Path> files = Files.list(folder)) {
            Files.write(files.findFirst().orElseThrow(), new byte[] {0, 0, 1});
        }
        assertThat(new TakenApart(folder, "a").of(ROWS, TERMS)).isEqualTo(made);
    }
}
