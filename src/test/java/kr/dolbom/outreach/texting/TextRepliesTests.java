package kr.dolbom.outreach.texting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRepliesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "stop.",
                "수신거부",
                "수신 거부합니다",
                "그만",
                "이제 그만 보내세요",
                "거부",
                "전화하지 마세요",
                "문자 보내지마",
                "연락 하지마세요",
                "전화를 원하지 않아요",
                "ＳＴＯＰ",
                "스톱",
                "080 무료수신거부",
                "수신거절",
                "거부요",
                "거부합니다.",
                "중지해주세요",
                "그만 보내세요!!",
                "전화 좀 그만 주세요 그만하세요",
                "문자 보내지 말아 주세요",
                "이런 문자 받고 싶지 않아요 문자 받고싶지 않습니다",
                "문자 싫어요",
                "명단에서 빼 주세요",
                "이제 안 받을래요",
                "unsubscribe"
            })
    void whoWantsNoMoreIsUnderstood(String words) {
        assertThat(TextReplies.wantsNoMore(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "네 전화 주세요",
                "내일 오후에 해주세요",
                "거부하는 건 아니에요",
                "nonstop 버스",
                "",
                "밥을 못 먹고 있어요",
                "직장을 그만뒀어요 도와주세요",
                "그만 살고 싶어요",
                "이제 다 그만두고 싶어요",
                "전화 말고 문자로 주세요",
                "병원에서 거부당했어요",
                "삭제된 문자 다시 보내 주세요",
                "약을 그만 먹으라네요"
            })
    void whoSaysSomethingElseIsNotTakenOff(String words) {
        assertThat(TextReplies.wantsNoMore(words)).isFalse();
    }
}
