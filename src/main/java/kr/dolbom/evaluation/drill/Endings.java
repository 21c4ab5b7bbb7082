package kr.dolbom.evaluation.drill;

import java.util.List;
import java.util.random.RandomGenerator;

/** How a question for an account ends: as one writes it, and as one types it after a long day. */
public final class Endings {

    private static final List<String> PLAIN =
            List.of("어디로 잡아요?", "무슨 과목이에요?", "어느 목으로 처리하나요?", "계정과목이 뭐예요?", "어느 과목으로 잡으면 되나요?");

    private static final List<String> SLOPPY = List.of(
            "어디로 잡나여",
            "어디다 잡죠 ㅠㅠ",
            "무슨과목이에여?",
            "과목이 머에요",
            "계정 뭐에여??",
            "어느 목으로 해야 할까요...",
            "목이 어케 되나여",
            "어디에 넣으면 되는지요",
            "과목 좀 알려주세용~",
            "어디로 처리하면 될지 문의드립니다.",
            "무슨 목인지 아시는 분",
            "어디로 넣어야돼요");

    private Endings() {}

    public static String plain(RandomGenerator random) {
        return PLAIN.get(random.nextInt(PLAIN.size()));
    }

    static String sloppy(RandomGenerator random) {
        return SLOPPY.get(random.nextInt(SLOPPY.size()));
    }
}
