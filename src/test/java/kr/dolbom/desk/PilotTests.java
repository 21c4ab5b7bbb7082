package kr.dolbom.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import kr.dolbom.desk.handover.HandOver;
import kr.dolbom.desk.pilot.Figure;
import kr.dolbom.desk.pilot.Figures;
import kr.dolbom.desk.pilot.Period;
import kr.dolbom.desk.pilot.Uptime;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PilotTests extends OpenDesk {

    private static final Actor ANALYST = worker("han", "", Role.ANALYST);
    private static final Actor KIM = counsellor("kim");

    @Autowired
    Pilot pilot;

    @Autowired
    Uptime uptime;

    @Test
    void everyFigureIsAsLongAsTheListBehindIt() {
        itIs(MONDAY.plus(Duration.ofDays(400)));
        Period today = today();
        asked("정수기 렌탈료");
        Exchange rated = asked("축구");
        consultations.rate(rated.id().toString(), Rating.DOWN, "", Channel.PAGE);
        HandOver handOver = handedOver();
        handOvers.take(KIM, id(handOver));
        later(Duration.ofMinutes(42));
        replies.send(KIM, id(handOver), "답변입니다.", key());
        handedOver();

        Figures figures = pilot.figures(ANALYST, today);
        for (Figure figure : Figure.values())
            assertThat(pilot.list(ANALYST, figure, today)).as(figure.korean()).hasSize((int) figures.count(figure));
        assertThat(figures.count(Figure.QUESTIONS)).isEqualTo(4);
        assertThat(figures.count(Figure.HANDED_OVER)).isEqualTo(2);
        assertThat(figures.count(Figure.PERSON_ANSWERED)).isEqualTo(1);
        assertThat(figures.count(Figure.OPEN)).isEqualTo(1);
        assertThat(figures.count(Figure.NOT_HELPED)).isEqualTo(1);
        assertThat(figures.personAnswer().median()).isEqualTo(42);
        assertThat(figures.share(Figure.PERSON_ANSWERED)).isEqualTo(50);
    }

    @Test
    void minutesNobodyWasThereAreMissing() {
        itIs(MONDAY.plus(Duration.ofDays(800)));
        for (int minute = 0; minute < 8; minute++) {
            uptime.mark();
            later(Duration.ofMinutes(1));
        }
        later(Duration.ofMinutes(2));
        assertThat(pilot.figures(ANALYST, today()).up()).isEqualTo(0.8);
    }

    @Test
    void figuresAreForWhoMayAndOnlyOfTheirOwn() {
        itIs(MONDAY.plus(Duration.ofDays(500)));
        assertThatThrownBy(() -> pilot.figures(KIM, today())).isInstanceOf(Problem.class);
        asked("축구");
        handedOver();
        Actor elsewhere = worker("seo", "강서구청", Role.ANALYST);
        Figures theirs = as(elsewhere, actor -> pilot.figures(actor, today()));
        assertThat(theirs.counts().values()).containsOnly(0L);
    }

    @Test
    void whatIsTakenAwayStandsInTheAuditTrail() {
        itIs(MONDAY.plus(Duration.ofDays(600)));
        pilot.export(ANALYST, Figure.QUESTIONS, today());
        assertThat(owner.sql("select action from audit_entries order by number desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("data.exported");
    }

    private static Period today() {
        LocalDate day = now().atZone(AsOf.SEOUL).toLocalDate();
        return new Period(day, day);
    }
}
