package kr.dolbom.outreach.talk.drill;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Role;
import kr.dolbom.outreach.cases.Cases;
import kr.dolbom.outreach.cases.Counselling;
import kr.dolbom.outreach.cases.Guidance;
import kr.dolbom.outreach.dialogue.Danger;
import kr.dolbom.outreach.dialogue.Record;
import kr.dolbom.outreach.dialogue.Script;
import kr.dolbom.outreach.recording.Recordings;
import kr.dolbom.outreach.talk.drill.HouseholdRows.Attempt;
import kr.dolbom.outreach.talk.drill.HouseholdRows.Target;
import org.springframework.stereotype.Component;

/** Whether each household came out as it had to: its end, each of its calls, and what the officer has before the eyes. */
@Component
class HouseholdsCheck {

    private static final Actor OFFICER = new Actor(Optional.of("마흔 가구 시험"), List.of(), Set.of(Role.SUPERVISOR));

    private final HouseholdRows rows;
    private final Cases cases;
    private final Guidance guidance;
    private final Recordings recordings;

    HouseholdsCheck(HouseholdRows rows, Cases cases, Guidance guidance, Recordings recordings) {
        this.rows = rows;
        this.cases = cases;
        this.guidance = guidance;
        this.recordings = recordings;
    }

    /**
     * What is compared with: the script as it was spoken, the network the household hangs on, the officer's pages, and what
     * the engines were given.
     */
    record Against(Script script, Network network, OfficerDesk desk, StandInEngines engines) {}

    /** What is wrong with it; empty when all is right. */
    List<String> wrong(UUID campaign, Home home, Against against) throws IOException, InterruptedException {
        Wrong wrong = new Wrong();
        Person person = home.person();
        Target target = rows.target(campaign, home.number());
        List<Attempt> attempts = rows.attempts(target.id());
        wrong.unless("끝", person.fate(), new Person.Fate(target.state(), target.reason(), target.tries()));
        wrong.unless("한 번만 끝남", 1, target.endings());
        wrong.unless("전화", person.fate().calls(), attempts.size());
        wrong.unless("사람에게 이음", person.danger().isPresent(), against.network().isPutThrough(home.number()));
        wrong.unless(
                "모델에 물은 말",
                person.leavesOpen(),
                person.leavesOpen().stream()
                        .filter(against.engines()::wasToRead)
                        .toList());
        for (Attempt attempt : attempts) call(wrong, home, attempt, against);
        return wrong.found();
    }

    private void call(Wrong wrong, Home home, Attempt attempt, Against against)
            throws IOException, InterruptedException {
        Person person = home.person();
        wrong.unless("결과", person.outcome(), attempt.outcome());
        wrong.unless("상담 남음", person.talks(), rows.hasCase(attempt));
        if (!rows.hasCase(attempt)) return;
        Counselling kept = cases.require(OFFICER, attempt.id().toString());
        Record record = kept.call().record();
        Record paper = OnPaper.record(against.script(), kept.call().household(), person);
        RecordCheck check = new RecordCheck(wrong);
        check.asExpected(person, record);
        check.asOnPaper(paper, record);
        if (person.does() == Person.Takes.ANSWERS) check.inRecording(record, recordings.hear(OFFICER, attempt.id()));
        wrong.unless(
                "통화 중에 알림",
                person.danger().map(Danger::name).map(List::of).orElse(List.of()),
                rows.toldDuring(attempt));
        new PageCheck(wrong)
                .read(
                        against.desk().openedCase(attempt.id().toString()),
                        home,
                        paper,
                        record,
                        guidance.urgency(paper, kept.call().household().signals()));
    }
}
