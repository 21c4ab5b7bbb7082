package kr.dolbom.outreach.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.dolbom.outreach.dialogue.Listening.Alarming;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody plainly says of their own present goes to a person at once; what is told of others, or taken back, does not. */
class PlainDangerTests {

    private static final Listening LISTS = new Listening(Replies.SCRIPT, SecondEar.UNTAUGHT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "자살하고 싶어요",
                "농약을 마셨어요",
                "농약을 사다 놨어요",
                "유서를 써 놨어요",
                "죽어불고 싶당께",
                "수면제 한 통을 먹었어요",
                "아들이 때려요",
                "남편한테 맞고 살아요",
                "서방이 나를 개 패듯이 패요",
                "학대를 당하고 있어요",
                "사흘을 굶었어요",
                "쌀이 떨어져서 이틀째 아무것도 못 먹었어요",
                "쌀떨어진지열흘됐어요",
                "밥 묵을 돈이 엄써",
                "혈압약이 떨어졌는데 살 돈이 없어요",
                "인슐린을 못 맞은 지 일주일",
                "심장약을 나흘째 못 먹었습니다",
                "약 타러 갈 차비가 없어요"
            })
    void whatIsSaidOfOneselfNowIsCertain(String said) {
        assertThat(alarms(said)).extracting(Alarming::certain).contains(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "동네 형님이 농약을 마셨다고 하더라고요",
                "자살하고 싶다는 생각은 안 해요",
                "친구 남편이 때린다고 하더라고요",
                "옛날에는 쌀이 떨어져서 사흘을 굶었지",
                "이웃집 할머니가 약이 떨어졌다고 해서 사다 드렸어요"
            })
    void whatIsToldOfOthersOrOfThePastIsAtMostAskedAbout(String said) {
        assertThat(alarms(said)).extracting(Alarming::certain).doesNotContain(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "텔레비전에서 자살 뉴스 나오더라고요",
                "드라마에서 남편이 때리는 거 보고 화났어요",
                "학대 그런 거 없습니다",
                "농약 치고 왔어요",
                "배고파 죽겠네",
                "건강검진 때문에 오늘 아침 굶었어요",
                "약이 떨어지면 병원에서 또 타 와요",
                "인슐린은 아침마다 맞아요"
            })
    void whatIsNoDangerAtAllIsLeftAlone(String said) {
        assertThat(alarms(said)).extracting(one -> one.about().danger()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "전에는 안 그랬는데 요즘 때려요",
                "전에는 안 그랬는데 요즘 때려요 남편이 때려요",
                "예전엔 순했는데 이제 때립니다",
                "예전엔 괜찮았는데 이젠 죽고 싶어요",
                "죽고 싶어요 예전에는 안 그랬거든요",
                "옛날에 맞고 살았는데 지금도 그래요",
                "작년부터 남편이 때려요",
                "삼 년째 맞고 살아요",
                "안 맞은 날이 없어요 아들한테 맞고 살아요",
                "뉴스에서 자살한 사람 얘기 나오는데 나도 죽고 싶어요",
                "한 달 전에 약이 떨어졌는데 지금 약 살 돈이 없어요"
            })
    void aPastThatHasTurnedPresentIsCertain(String said) {
        assertThat(alarms(said)).extracting(Alarming::certain).contains(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "가슴이 조여요",
                "숨이 안 쉬어져요",
                "한쪽 팔다리가 마비됐어요",
                "아버지가 쓰러지셨어요",
                "어머니가 의식을 잃으셨어요",
                "피를 토했어요",
                "연기가 나요",
                "가스 냄새가 나요",
                "까스 냄시가 난다",
                "이불에 불이 붙었어요"
            })
    void anEmergencyInTheHouseIsCertain(String said) {
        assertThat(alarms(said)).extracting(Alarming::certain).contains(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "어릴 때 아버지한테 매를 맞고 컸지",
                "작년에 쌀이 떨어졌는데 지금은 도시락이 와서 괜찮아요",
                "때린 적은 없어요",
                "죽고 싶다는 생각은 해 본 적 없습니다",
                "친구가 남편한테 맞고 산다고 하더라고요",
                "연속극에서 며느리가 시어머니를 패더라니까",
                "가스 냄새는 안 나요",
                "나무가 쓰러졌어요"
            })
    void whatIsPlainlyFarAwayIsNotAskedAbout(String said) {
        assertThat(alarms(said)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "자주는 안 때려요",
                "작년에 나쁜 마음을 먹은 적이 있어요",
                "옆집에서 불이 났대요",
                "이웃 사람이 자살했대요",
                "친구가 죽고 싶다고 하더라고요",
                "옛날 젊었을 때 죽으려고 했었는데 지나갔어요",
                "텔레비전에서 연기가 나요"
            })
    void whatIsDeniedByHalvesOrStillNearIsAskedAbout(String said) {
        assertThat(alarms(said)).extracting(Alarming::certain).isNotEmpty().doesNotContain(true);
    }

    private static List<Alarming> alarms(String said) {
        return LISTS.alarms(Phrase.plain(said));
    }
}
