package kr.dolbom.outreach.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.dolbom.outreach.line.Ending.Outcome;
import org.junit.jupiter.api.Test;

/** What becomes of a household after its last call, in the words an officer reads. */
class NextTests {

    private static final CallingHours HOURS = new CallingHours(
            EnumSet.allOf(DayOfWeek.class),
            LocalTime.of(9, 0),
            LocalTime.of(18, 0),
            LocalTime.of(12, 0),
            LocalTime.of(13, 0));
    private static final Plan PLAN = new Plan(
            "위기가구 발굴",
            "제12조의2",
            "훈련동",
            "김담당",
            "02-000-0000",
            HOURS,
            new Spacing(2, 2, 2, 15, 15, 30),
            1,
            300,
            "first-counselling",
            false,
            "{기관} {전화}",
            "안내@1");
    private static final Tried TWICE =
            new Tried(UUID.randomUUID(), 1, 2, 2, List.of(new Tried.Number(2, false)), 0, 24, Instant.EPOCH, Set.of());

    @Test
    void whoWasNeverSpokenToIsNotSaidToHaveTalked() {
        assertThat(Next.after(Outcome.ANSWERED, TWICE, PLAN).reason()).isEqualTo("2번 걸었음, 마지막: 받았지만 이야기하지 못함");
        assertThat(Next.after(Outcome.NO_ANSWER, TWICE, PLAN).reason()).isEqualTo("2번 걸었음, 마지막: 받지 않음");
    }
}
