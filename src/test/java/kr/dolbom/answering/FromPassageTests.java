package kr.dolbom.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kr.dolbom.answering.Answer.Cited;
import kr.dolbom.answering.Answer.Refused;
import kr.dolbom.answering.internal.TakenApart;
import kr.dolbom.database.TestDatabase;
import kr.dolbom.governance.Masking;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Pack;
import kr.dolbom.kernel.Place;
import kr.dolbom.knowledge.ImportListener;
import kr.dolbom.knowledge.KoreanText;
import kr.dolbom.knowledge.Library;
import kr.dolbom.knowledge.LibraryFixture;
import kr.dolbom.knowledge.WordList;
import kr.dolbom.rules.Rules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where no row of the packs decides, an imported text may, in its own sentences. */
class FromPassageTests {

    private static final Path PACKS = Path.of("packs");

    @TempDir
    static Path folder;

    private static Answering answering;

    @BeforeAll
    static void aGuideOfOurOwnIsImported() throws IOException {
        Path guide = Files.writeString(folder.resolve("toy-library.md"), """
                # 장난감 도서관 이용 안내

                ## 여는 시간

                장난감 도서관은 평일 오전 열 시에 문을 열고 일요일과 공휴일에는 쉽니다.
                """);
        Library library = LibraryFixture.library(TestDatabase.fresh(), folder);
        library.importAll(List.of(guide), ImportListener.SILENT);
        answering = new Answering(
                new Rules(Pack.allIn(PACKS)),
                library,
                new KoreanText(WordList.ofPacks(PACKS)),
                new AnsweringSettings(0.55),
                new TakenApart(folder.resolve("cache"), "words of the test"),
                List::of);
    }

    @Test
    void answersInThePassagesOwnSentencesWithItsPlace() {
        assertThat(ask("장난감 도서관은 언제 문을 열어요?")).isInstanceOfSatisfying(Cited.class, cited -> {
            assertThat(cited.verdict()).isEqualTo("장난감 도서관은 평일 오전 열 시에 문을 열고 일요일과 공휴일에는 쉽니다.");
            assertThat(cited.citations().getFirst().source().document()).isEqualTo("toy-library");
        });
    }

    @Test
    void staysSilentWhenThePassageSpeaksOfSomethingElse() {
        assertThat(ask("수영장은 언제 문을 열어요?")).isInstanceOf(Refused.class);
    }

    @Test
    void neverTakesAnAmountFromProse() {
        assertThat(ask("장난감 도서관 이용료는 얼마예요?")).isInstanceOf(Refused.class);
    }

    private static Answer ask(String text) {
        return answering
                .answer(new Question(
                        new Masking().mask(text), new AsOf(LocalDate.of(2026, 11, 22)), Place.EVERYWHERE, List.of()))
                .answer();
    }
}
