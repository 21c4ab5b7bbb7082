package kr.dolbom.outreach.campaign.drill;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import kr.dolbom.outreach.campaign.CallingHours;
import kr.dolbom.outreach.campaign.Plan;
import kr.dolbom.outreach.campaign.Spacing;
import kr.dolbom.outreach.campaign.list.Listed;
import kr.dolbom.outreach.texting.PhoneNumber;

/** The households of the drill and how they may be called. */
final class DrilledList {

    static final Spacing SPACING = new Spacing(3, 5, 3, 15, 15, 0);

    private static final CallingHours HOURS = new CallingHours(
            EnumSet.allOf(DayOfWeek.class),
            LocalTime.of(1, 0),
            LocalTime.of(23, 0),
            LocalTime.of(12, 0),
            LocalTime.of(13, 0));

    private DrilledList() {}

    static Plan plan(int lines) {
        return new Plan(
                "훈련",
                "훈련",
                "훈련동 주민센터",
                "훈련 담당자",
                "02-0000-0000",
                HOURS,
                SPACING,
                lines,
                30 * 60,
                "first-counselling",
                false,
                "",
                "");
    }

    static List<LocalTime[]> spans() {
        return List.of(
                new LocalTime[] {HOURS.from(), HOURS.lunchFrom()}, new LocalTime[] {HOURS.lunchTo(), HOURS.to()});
    }

    /** One to three numbers each; one household in fifty shares a number with another, as families do. */
    static List<Listed> of(int households, long seed) {
        Random random = new Random(seed);
        List<Listed> list = new ArrayList<>();
        for (int i = 0; i < households; i++) {
            List<PhoneNumber> numbers = new ArrayList<>();
            for (int j = 0; j <= random.nextInt(3); j++) numbers.add(number(3 * i + j));
            if (i > 0 && i % 50 == 0) numbers.add(number(3 * (i - 1)));
            list.add(
                    new Listed(i + 2, "훈련 " + i, 1950, "훈련로 " + i, numbers, List.of("단전"), 0, 24, "ko", "", List.of()));
        }
        return list;
    }

    private static PhoneNumber number(int i) {
        return new PhoneNumber("010%08d".formatted(i));
    }
}
