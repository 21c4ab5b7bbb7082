package kr.dolbom.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Reach;
import kr.dolbom.kernel.Validity;
import org.junit.jupiter.api.Test;

class NoticeTests {

    @Test
    void wordsThatWillChangeSayWhen() {
        assertThat(notices("2024-01-01", "2026-12-02", Standing.IN_FORCE, "2026-11-24"))
                .containsExactly("2026-12-03부터 바뀝니다.");
    }

    @Test
    void wordsNotYetInForceSaySinceWhenTheyWillBe() {
        assertThat(notices("2026-11-01", "2026-12-02", Standing.ANNOUNCED, "2026-11-24"))
                .containsExactly("아직 시행 전입니다 (2026-12-03부터 시행).");
        assertThat(notices("2026-12-03", "9999-12-31", Standing.IN_FORCE, "2026-11-24"))
                .containsExactly("아직 시행 전입니다 (2026-12-03부터 시행).");
    }

    @Test
    void wordsOfThePastSayUntilWhenTheyHeld() {
        assertThat(notices("2020-01-01", "2023-12-31", Standing.IN_FORCE, "2026-11-24"))
                .singleElement()
                .asString()
                .contains("2023-12-31까지 시행", "2024-01-01부터 바뀜");
    }

    @Test
    void wordsThatHoldSayNothing() {
        assertThat(notices("2024-01-01", "9999-12-31", Standing.IN_FORCE, "2026-11-24"))
                .isEmpty();
    }

    @Test
    void disputedWordsSaySo() {
        assertThat(notices("2024-01-01", "9999-12-31", Standing.DISPUTED, "2026-11-24"))
                .singleElement()
                .asString()
                .contains("정확한 문구를 알 수 없습니다");
    }

    private static List<String> notices(String from, String until, Standing standing, String day) {
        Document law = new Document("살림법", "살림법", DocumentKind.STATUTE, Place.EVERYWHERE, Reach.EVERYONE);
        Passage passage = new Passage(
                law,
                "",
                1,
                new Locator.Article("제1조"),
                List.of("제1조"),
                "예산을 낸다.",
                new Validity(LocalDate.parse(from), LocalDate.parse(until)),
                standing);
        return Notice.of(passage, new AsOf(LocalDate.parse(day))).stream()
                .map(Notice::text)
                .toList();
    }
}
