package kr.dolbom.outreach.campaign.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.outreach.campaign.CampaignState;
import kr.dolbom.outreach.campaign.Standing;
import kr.dolbom.outreach.campaign.TargetState;

/** A campaign as the pages say it. */
record StandingView(
        String id,
        String name,
        String organisation,
        String state,
        String stateName,
        long all,
        long ended,
        long reached,
        long forOfficer,
        long percent,
        String now,
        String end,
        List<Part> parts,
        long calls,
        long taken,
        long minutes,
        List<Deed> deeds) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M월 d일 HH:mm", Locale.KOREA);

    /** Households that stand at one place. */
    record Part(String name, long count) {}

    /** What may be done now. */
    record Deed(String word, String name, boolean grave) {}

    static StandingView of(Standing standing) {
        CampaignState state = standing.campaign().state();
        return new StandingView(
                standing.campaign().id().toString(),
                standing.campaign().name(),
                standing.campaign().organisation().replace("/", " › "),
                state.name().toLowerCase(Locale.ROOT),
                state.korean(),
                standing.counts().all(),
                standing.counts().ended(),
                standing.counts().of(TargetState.REACHED),
                standing.counts().forOfficer(),
                standing.counts().percent(),
                now(standing),
                end(standing),
                parts(standing),
                standing.counts().calls(),
                standing.counts().taken(),
                standing.counts().minutes(),
                deeds(state));
    }

    static String moment(Instant at) {
        return MOMENT.format(at.atZone(AsOf.SEOUL));
    }

    private static String now(Standing standing) {
        return switch (standing.campaign().state()) {
            case DRAFT -> "아직 아무에게도 걸지 않았습니다. 시작을 누르면 겁니다.";
            case PAUSED -> "새 전화를 걸지 않습니다. 이미 이어진 통화는 끝까지 합니다.";
            case STOPPED -> "그만두었습니다. 다시 시작할 수 없습니다.";
            case FINISHED -> "모든 가구를 마쳤습니다.";
            case RUNNING ->
                standing.open()
                        ? "지금은 거는 시간입니다."
                        : standing.opens()
                                .map(at -> "지금은 거는 시간이 아닙니다. " + moment(at) + "에 다시 겁니다.")
                                .orElse("걸 수 있는 날이 없습니다. 거는 요일과 쉬는 날을 확인해 주세요.");
        };
    }

    private static String end(Standing standing) {
        if (standing.campaign().state() != CampaignState.RUNNING)
            return standing.campaign().endedAt().map(at -> moment(at) + "에 끝남").orElse("");
        return standing.end().map(at -> "이대로면 " + moment(at) + "쯤 끝납니다.").orElse("끝나는 때는 몇 가구를 더 마친 뒤에 알 수 있습니다.");
    }

    private static List<Part> parts(Standing standing) {
        return Arrays.stream(TargetState.values())
                .filter(state -> standing.counts().of(state) > 0)
                .map(state -> new Part(state.korean(), standing.counts().of(state)))
                .toList();
    }

    private static List<Deed> deeds(CampaignState state) {
        return Arrays.stream(CampaignState.Move.values())
                .filter(move -> move.isByHand() && move.from().contains(state))
                .map(move ->
                        new Deed(move.name().toLowerCase(Locale.ROOT), move.korean(), move == CampaignState.Move.STOP))
                .toList();
    }
}
