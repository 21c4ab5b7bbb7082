package kr.dolbom.outreach.unmet.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.outreach.line.Ending.Outcome;
import kr.dolbom.outreach.texting.PhoneNumber;
import kr.dolbom.outreach.unmet.FollowUp;
import kr.dolbom.outreach.unmet.UnmetHousehold;

/**
 * A household that calls did not reach, as its page shows it.
 *
 * @param wish when it wishes to be called, empty when at any time
 * @param counselling the case, empty when it was never counselled
 * @param refuses whether it wants no calls
 */
record UnmetView(
        UnmetLine line,
        String campaign,
        String campaignName,
        String born,
        String address,
        String language,
        String wish,
        List<NumberView> numbers,
        List<CallView> calls,
        String counselling,
        boolean refuses,
        List<DoneView> done) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M월 d일(E) HH:mm", Locale.KOREAN);

    /** A telephone number in full, and what came of calling it. */
    record NumberView(String digits, String written, String what) {}

    /** A call as a line. */
    record CallView(String at, String what) {}

    /** What an officer did. */
    record DoneView(String at, String by, String came, String note) {}

    static UnmetView of(UnmetHousehold one, Instant now) {
        return new UnmetView(
                UnmetLine.of(one.unmet(), now),
                one.campaign().toString(),
                one.campaignName(),
                one.identity().birthYear() > 0 ? one.identity().birthYear() + "년생" : "",
                one.identity().address(),
                one.identity().language().equals("ko") ? "" : one.identity().language(),
                wish(one),
                one.numbers().stream().map(UnmetView::number).toList(),
                one.calls().stream().map(UnmetView::call).toList(),
                one.counselling().map(UUID::toString).orElse(""),
                one.refuses(),
                one.followUps().stream().map(UnmetView::done).toList());
    }

    private static String wish(UnmetHousehold one) {
        if (one.wishFrom() <= 0 && one.wishTo() >= 24) return "";
        if (one.wishTo() >= 24) return one.wishFrom() + "시 이후";
        return one.wishFrom() <= 0 ? one.wishTo() + "시까지" : one.wishFrom() + "시에서 " + one.wishTo() + "시 사이";
    }

    private static NumberView number(UnmetHousehold.Number one) {
        return new NumberView(
                one.digits(),
                PhoneNumber.of(one.digits()).map(PhoneNumber::written).orElse(one.digits()),
                one.outcome().map(UnmetView::korean).map(what -> what + " · ").orElse("")
                        + (one.tries() == 0 ? "아직 걸지 않음" : one.tries() + "번 걸었음"));
    }

    private static CallView call(UnmetHousehold.Placed one) {
        String who = one.incoming() ? "가구가 전화함" : one.number() + "번째 번호";
        String what = one.outcome().map(UnmetView::korean).orElse("어떻게 끝났는지 모름");
        return new CallView(
                moment(one.at()),
                who + " · " + what + (one.talkedSeconds() > 0 ? " · " + one.talkedSeconds() + "초" : ""));
    }

    /** That a call was taken says nothing of by whom. */
    private static String korean(Outcome outcome) {
        return outcome == Outcome.ANSWERED ? "누군가 받음" : outcome.korean();
    }

    private static DoneView done(FollowUp one) {
        return new DoneView(moment(one.at()), one.by(), one.came().korean(), one.note());
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(AsOf.SEOUL));
    }
}
