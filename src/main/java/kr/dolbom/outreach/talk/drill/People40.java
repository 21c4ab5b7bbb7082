package kr.dolbom.outreach.talk.drill;

import static kr.dolbom.outreach.talk.drill.Person.absent;
import static kr.dolbom.outreach.talk.drill.Person.at;
import static kr.dolbom.outreach.talk.drill.Person.says;
import static kr.dolbom.outreach.talk.drill.Person.talks;

import java.util.List;
import kr.dolbom.outreach.campaign.TargetState;
import kr.dolbom.outreach.dialogue.Danger;
import kr.dolbom.outreach.dialogue.WhoAnswered;
import kr.dolbom.outreach.line.Ending.Outcome;
import kr.dolbom.outreach.talk.drill.Person.Fate;
import kr.dolbom.outreach.talk.drill.Person.Takes;

/** The forty households of the drill. */
final class People40 {

    private static final String NAME = "님 되시나요";
    private static final String BIRTH = "태어나신 분";
    private static final String HEALTH = "병원에 못 가시는";
    private static final String MONEY = "생활비나 공과금";
    private static final String WORK = "벌이가 많이 줄어서";
    private static final String HOME = "집을 비워야";
    private static final String MEALS = "식사는 거르지";
    private static final String CARE = "돌봐야 하는 가족";
    private static final String MIND = "외롭거나 힘들다고";
    private static final String CARE_AGAIN = "돌봄 때문에";
    private static final String BACK = "다시 전화드려 자세히";
    private static final String TIME = "언제 전화드리면";

    private static final String NO_SUCH = "없는 번호이거나 다른 사람의 번호";

    private People40() {}

    /** Called as often as the drill's plan allows, in vain. */
    private static Fate twice(String last) {
        return new Fate(TargetState.NOT_REACHED, "2번 걸었음, 마지막: " + last, 2);
    }

    private static Fate once(TargetState state, String reason) {
        return new Fate(state, reason, 1);
    }

    static List<Person> all() {
        return List.of(
                absent("통화 중 1", Takes.BUSY, Outcome.BUSY, twice("통화 중")),
                absent("통화 중 2", Takes.BUSY, Outcome.BUSY, twice("통화 중")),
                absent("받지 않고 끊음 1", Takes.DECLINES, Outcome.DECLINED, once(TargetState.DECLINED, "받지 않고 끊음")),
                absent("받지 않고 끊음 2", Takes.DECLINES, Outcome.DECLINED, once(TargetState.DECLINED, "받지 않고 끊음")),
                absent("울리기만 함 1", Takes.RINGS_OUT, Outcome.NO_ANSWER, twice("받지 않음")),
                absent("울리기만 함 2", Takes.RINGS_OUT, Outcome.NO_ANSWER, twice("받지 않음")),
                absent("없는 번호", Takes.UNKNOWN, Outcome.UNKNOWN_NUMBER, once(TargetState.NO_NUMBER, NO_SUCH)),
                absent("꺼져 있음", Takes.UNREACHABLE, Outcome.UNREACHABLE, twice("연결되지 않음")),
                talks("잘 지냄", says(NAME, "예 그런데요"), says(MEALS, "예, 잘 챙겨 먹습니다"), says(BACK, "아니요 괜찮습니다")),
                talks("에둘러 말함", says(HEALTH, OpenAnswers.IN_A_FIGURE)),
                talks("알 수 없게 말함", says(CARE, OpenAnswers.IN_A_RIDDLE), says(CARE_AGAIN, OpenAnswers.IN_A_RIDDLE)),
                talks("아픔", says(HEALTH, "허리가 아파서 석 달째 병원에만 다녀요")),
                talks("돈이 없음", says(MONEY, "카드값이 밀려서 독촉을 받고 있어요"), says("밀린 요금", "전기세가 석 달 밀렸어요")),
                talks("일이 끊김", says(WORK, "공장에서 잘렸어요")),
                talks("집이 걱정", says(HOME, "월세가 두 달 밀렸어요")),
                talks("외로움", says(MIND, "예, 적적해요. 말할 사람이 없어요")),
                talks(
                        "여러 위기",
                        says(HEALTH, "예, 무릎이 아파요"),
                        says(MONEY, "생활비가 부족해요"),
                        says(HOME, "집에 곰팡이가 심해요"),
                        says(CARE, "치매인 남편 수발이 힘들어요"),
                        says(TIME, "목요일 오후 세 시요")),
                talks("번호만 누름 1").byKeys(),
                talks("번호만 누름 2", at(HEALTH, new Reaction.Press('1'))).byKeys(),
                talks("번호만 누름 3", at(MONEY, new Reaction.Press('3'))).byKeys(),
                talks("말과 번호를 섞음", at(MONEY, new Reaction.Press('2')), at(HOME, new Reaction.Press('2'))),
                talks("건강을 묻다 끊음", at(HEALTH, new Reaction.HangUp())).breaksOff(),
                talks("돈을 묻다 끊음", says(HEALTH, "당뇨가 있어요"), at(MONEY, new Reaction.HangUp()))
                        .breaksOff(),
                talks("끼니를 묻다 끊음", at(MEALS, new Reaction.HangUp())).breaksOff(),
                talks("말을 자름 1", at(BIRTH, new Reaction.TalkOver("예, 제가 그해에 태어났습니다"))),
                talks("말을 자름 2", at(HEALTH, new Reaction.TalkOver("아니요, 아픈 데는 없어요"))),
                talks(
                        "말을 자름 3",
                        at(MONEY, new Reaction.TalkOver("빚이 있어서 힘들어요")),
                        at(WORK, new Reaction.TalkOver("아니요 연금으로 삽니다"))),
                talks("말이 없음", new Person.At("", new Reaction.StaySilent()))
                        .unconfirmed(WhoAnswered.UNKNOWN)
                        .fate(twice("받았지만 이야기하지 못함")),
                talks("한 번 말이 없다가 답함", at(HEALTH, new Reaction.StaySilent())),
                talks("못 알아들을 소리", at(MONEY, new Reaction.Mumble())),
                talks("쉬었다 말함", at(HEALTH, new Reaction.SayInParts("그게요", "허리가 아파서 수술을 했어요"))),
                talks("죽고 싶음", says(MONEY, "빚 때문에 죽고 싶어요")).inDanger(Danger.SELF_HARM),
                talks("굶음", says(MEALS, "쌀이 떨어졌어요")).inDanger(Danger.HUNGER),
                talks("약이 없음", says(HEALTH, "혈압약이 떨어졌어요")).inDanger(Danger.NO_MEDICINE),
                talks("맞고 삶", says(MIND, "아들이 때려요")).inDanger(Danger.VIOLENCE),
                talks("딸이 받음", says(NAME, "저는 딸인데요"))
                        .unconfirmed(WhoAnswered.SOMEBODY_ELSE)
                        .fate(twice("받았지만 이야기하지 못함")),
                talks("잘못 건 번호", says(NAME, "잘못 거셨어요"))
                        .unconfirmed(WhoAnswered.WRONG_NUMBER)
                        .fate(once(TargetState.NO_NUMBER, NO_SUCH)),
                talks("다시 걸지 말라 함", says(HEALTH, "다시는 전화하지 마세요"))
                        .breaksOff()
                        .fate(once(TargetState.OPTED_OUT, "통화에서 거부함")),
                talks("누구냐고 되물음", says(NAME, "누구세요")),
                talks("자동응답")
                        .takes(Takes.MACHINE)
                        .unconfirmed(WhoAnswered.MACHINE)
                        .fate(twice("받았지만 이야기하지 못함")));
    }

    /** What everybody does where they have nothing of their own to say. */
    static Reaction usual(String prompt, boolean keysOnly) {
        boolean yes = prompt.contains(NAME)
                || prompt.contains("맞으신가요")
                || prompt.contains("맞으면 네")
                || prompt.contains("맞으시면 네")
                || prompt.contains("식사를 잘 드시면")
                || prompt.contains(MEALS)
                || prompt.contains(BACK);
        if (keysOnly) return new Reaction.Press(yes ? '1' : '2');
        if (prompt.contains(TIME)) return new Reaction.Say("내일 오전 열 시요");
        return new Reaction.Say(yes ? "네 맞아요" : "아니요 괜찮아요");
    }
}
