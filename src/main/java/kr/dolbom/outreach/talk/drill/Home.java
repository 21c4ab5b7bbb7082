package kr.dolbom.outreach.talk.drill;

import java.util.List;
import java.util.stream.IntStream;
import kr.dolbom.outreach.dialogue.Household;

/**
 * A row of the drill's list: where a person lives and how they are called.
 *
 * @param number of its own
 * @param signal why it is on the list
 */
record Home(Person person, String number, String name, int birthYear, String signal) {

    /** Where a person answers. */
    static final String OFFICER = "0212034567";

    private static final List<String> SIGNALS = List.of("단전", "건강보험료체납", "");
    private static final String NAMES = "가나다라마바사아자차";

    static List<Home> all() {
        List<Person> people = People40.all();
        return IntStream.range(0, people.size())
                .mapToObj(at -> new Home(
                        people.get(at),
                        "0100000%04d".formatted(at + 1),
                        "시험" + NAMES.charAt(at % 10),
                        1940 + at,
                        SIGNALS.get(at % 3)))
                .toList();
    }

    /** As an office writes its lists. */
    static String list(List<Home> homes) {
        StringBuilder list = new StringBuilder("이름,생년,주소,휴대전화,위기정보,담당자\r\n");
        for (Home home : homes)
            list.append("%s,%d,가람시 행복동 행복아파트 3동,%s,%s,이주무\r\n"
                    .formatted(home.name(), home.birthYear(), home.number(), home.signal()));
        return list.toString();
    }

    /** As the product will know it; what is asked depends on it. */
    Household household() {
        return new Household(
                name,
                birthYear,
                "행복아파트 3동",
                signal.isEmpty() ? List.of() : List.of(signal),
                "행복동 행정복지센터",
                "이주무",
                OFFICER,
                "ko");
    }

    /** What the masked pages still show of the number. */
    String tail() {
        return number.substring(number.length() - 4);
    }
}
