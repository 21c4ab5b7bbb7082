package kr.dolbom.outreach.campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.outreach.campaign.TargetState.Move;
import kr.dolbom.outreach.line.Ending.Outcome;

/**
 * What becomes of a household after a call.
 *
 * @param due when it is called again, when it is
 * @param number which number then
 */
public record Next(Move move, Optional<Instant> due, int number, String reason) {

    private static final int HOURS = 24;

    /** After a call that was not taken, or was taken by nobody who could speak for the household. */
    public static Next after(Outcome outcome, Tried tried, Plan plan) {
        if (outcome == Outcome.DECLINED)
            return new Next(Move.DECLINE, Optional.empty(), tried.number(), outcome.korean());
        Optional<Integer> number = number(outcome, tried, plan.spacing());
        if (number.isEmpty()) return ended(tried, outcome);
        if (tried.tries() >= plan.spacing().perHousehold()) return ended(tried, outcome);
        return due(outcome, tried, plan)
                .map(due -> new Next(Move.CALL_AGAIN, Optional.of(due), number.get(), ""))
                .orElseGet(() -> ended(tried, outcome));
    }

    /** The owner of the call is gone: it may have rung, so it counts, and the usual gap is kept. */
    public static Next afterLoss(Tried tried, Plan plan) {
        Next next = after(Outcome.LINE_FAILED, tried, plan);
        return next.move() == Move.CALL_AGAIN ? new Next(Move.LOSE_SIGHT, next.due(), next.number(), "") : next;
    }

    private static Next ended(Tried tried, Outcome last) {
        boolean allWrong = tried.numbers().stream().allMatch(Tried.Number::wrong);
        return allWrong
                ? new Next(Move.RUN_OUT_OF_NUMBERS, Optional.empty(), tried.number(), "없는 번호이거나 다른 사람의 번호")
                : new Next(
                        Move.GIVE_UP, Optional.empty(), tried.number(), tried.tries() + "번 걸었음, 마지막: " + korean(last));
    }

    /** Who took a call and was not spoken to, a machine or somebody else, was not talked with. */
    private static String korean(Outcome last) {
        return last == Outcome.ANSWERED ? "받았지만 이야기하지 못함" : last.korean();
    }

    /** Busy is tried on the same number; whatever else goes on with the next one, round about. */
    private static Optional<Integer> number(Outcome outcome, Tried tried, Spacing spacing) {
        int count = tried.numbers().size();
        int first = outcome == Outcome.BUSY || outcome == Outcome.CANCELLED ? tried.number() : tried.number() + 1;
        return IntStream.range(0, count)
                .map(step -> Math.floorMod(first - 1 + step, count) + 1)
                .filter(number -> usable(tried.numbers().get(number - 1), spacing))
                .boxed()
                .findFirst();
    }

    private static boolean usable(Tried.Number number, Spacing spacing) {
        return !number.wrong() && number.tries() < spacing.perNumber();
    }

    private static Optional<Instant> due(Outcome outcome, Tried tried, Plan plan) {
        Instant now = tried.now();
        Instant soonest = now.plus(plan.gap());
        CallingHours hours = plan.hours();
        Optional<Instant> due = switch (outcome) {
            case BUSY -> Optional.of(now.plus(Duration.ofMinutes(plan.spacing().busyMinutes())));
            case NO_ANSWER -> hours.nextHalf(now, plan.expected(), tried.holidays());
            case UNREACHABLE -> hours.nextDay(now, plan.expected(), tried.holidays());
            default -> Optional.of(soonest);
        };
        return due.map(at -> at.isBefore(soonest) ? soonest : at)
                .flatMap(at -> tried.today() < plan.spacing().perDay() || !sameDay(at, now)
                        ? hours.next(at, plan.expected(), tried.holidays())
                        : hours.nextDay(now, plan.expected(), tried.holidays()))
                .map(at -> wished(at, tried, plan));
    }

    private static boolean sameDay(Instant one, Instant other) {
        return one.atZone(AsOf.SEOUL)
                .toLocalDate()
                .equals(other.atZone(AsOf.SEOUL).toLocalDate());
    }

    /** Moved into the hours the household wished, where a call may begin in them; a wish nobody can keep is let go. */
    static Instant wished(Instant at, Tried tried, Plan plan) {
        if (tried.wishFrom() == 0 && tried.wishTo() == HOURS) return at;
        ZonedDateTime there = at.atZone(AsOf.SEOUL);
        if (there.getHour() >= tried.wishFrom() && there.getHour() < tried.wishTo()) return at;
        ZonedDateTime wished = there.toLocalDate().atTime(tried.wishFrom(), 0).atZone(AsOf.SEOUL);
        Instant from = (wished.isBefore(there) ? wished.plusDays(1) : wished).toInstant();
        return plan.hours().next(from, plan.expected(), tried.holidays()).orElse(at);
    }
}
