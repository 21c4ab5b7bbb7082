package kr.dolbom.outreach.campaign.dialling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.dolbom.outreach.campaign.Next;
import kr.dolbom.outreach.campaign.TargetState.Move;
import kr.dolbom.outreach.campaign.Tried;
import kr.dolbom.outreach.dialogue.Record;
import kr.dolbom.outreach.dialogue.WhoAnswered;
import kr.dolbom.outreach.line.Ending.Outcome;

/** What a call's end means for the household and for the number that was called. */
final class Verdict {

    /** What the number's own row remembers of a number that is somebody else's. */
    static final String WRONG = "WRONG";

    private Verdict() {}

    static Next next(Ended ended, Instant now, Set<LocalDate> holidays) {
        Claimed claimed = ended.claimed();
        if (ended.isOptOut()) return settled(Move.OPT_OUT, claimed, "통화에서 거부함");
        if (ended.report().record().filter(Verdict::spokeWithThem).isPresent()) return settled(Move.REACH, claimed, "");
        return Next.after(ended.report().ending().outcome(), tried(ended, now, holidays), claimed.plan());
    }

    static String numberOutcome(CallReport report) {
        return isWrong(report) && report.ending().outcome() == Outcome.ANSWERED
                ? WRONG
                : report.ending().outcome().name();
    }

    /** Whoever is in danger was reached, whether they said who they are or not: a person has taken over. */
    private static boolean spokeWithThem(Record record) {
        return record.identityConfirmed() || record.danger().isPresent();
    }

    private static Next settled(Move move, Claimed claimed, String reason) {
        return new Next(move, Optional.empty(), claimed.number(), reason);
    }

    private static Tried tried(Ended ended, Instant now, Set<LocalDate> holidays) {
        Claimed claimed = ended.claimed();
        List<Tried.Number> numbers = new ArrayList<>(claimed.numbers());
        Tried.Number called = numbers.get(claimed.number() - 1);
        numbers.set(claimed.number() - 1, new Tried.Number(called.tries(), called.wrong() || isWrong(ended.report())));
        return new Tried(
                claimed.order().target(),
                claimed.number(),
                claimed.tries(),
                claimed.today(),
                numbers,
                claimed.wishFrom(),
                claimed.wishTo(),
                now,
                holidays);
    }

    private static boolean isWrong(CallReport report) {
        return report.ending().outcome() == Outcome.UNKNOWN_NUMBER
                || report.record()
                        .filter(record -> record.whoAnswered() == WhoAnswered.WRONG_NUMBER)
                        .isPresent();
    }
}
