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

    private static List<Alarming> alarms(String said) {
        return LISTS.alarms(Phrase.plain(said));
    }
}
