package kr.dolbom.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTests {

    @ParameterizedTest
    @CsvSource({
        "'',                 서울특별시/양천구, true",
        "서울특별시,          서울특별시/양천구, true",
        "서울특별시/양천구,   서울특별시/양천구, true",
        "서울특별시/양천구,   서울특별시,        false",
        "서울특별시/양천구,   '',               false",
        "부산광역시,          서울특별시/양천구, false",
        "서울,               서울특별시,        false",
        "양천구,             서울특별시/양천구, false"
    })
    void aPlaceCoversItselfAndWhatLiesInIt(String wide, String narrow, boolean covers) {
        assertThat(Place.of(wide).covers(Place.of(narrow))).isEqualTo(covers);
    }

    @Test
    void blankIsEverywhere() {
        assertThat(Place.of("  ")).isEqualTo(Place.EVERYWHERE);
    }

    @Test
    void spacesAndEmptyPartsDoNotCount() {
        assertThat(Place.of(" 서울특별시 / 양천구 /")).isEqualTo(Place.of("서울특별시/양천구"));
    }
}
