package kr.dolbom.answering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayReaderTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({
        "2023년 5월 1일 기준 영유아보육법,2023-05-01",
        "2023-05-01 당시,2023-05-01",
        "2023.5.1. 기준,2023-05-01",
        "2023년 3월에는 얼마였나요,2023-03-01",
        "작년 3월 기준으로,2025-03-01",
        "내년 1월부터는요,2027-01-01"
    })
    void readsTheDayAQuestionNames(String question, LocalDate day) {
        assertThat(DayReader.find(question, TODAY)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"제10조제2항이 뭐예요", "3월 급여는 어디로", "2023년 예산", "2023년 13월 1일", "전화 02-2023-1234"})
    void readsNoDayWhereNoneIsNamed(String question) {
        assertThat(DayReader.find(question, TODAY)).isEmpty();
    }

    @Test
    void leavesTheRestOfTheQuestion() {
        assertThat(DayReader.without("2023년 5월 1일 기준 영유아보육법")).isEqualToIgnoringWhitespace("기준 영유아보육법");
    }
}
