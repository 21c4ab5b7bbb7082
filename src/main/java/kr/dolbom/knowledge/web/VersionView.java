package kr.dolbom.knowledge.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Validity;
import kr.dolbom.knowledge.Version;
import kr.dolbom.knowledge.Version.State;

/**
 * A version in the list of a document's versions.
 *
 * @param days from when until when it holds
 * @param from the last day before it, to compare with; empty when nothing was before
 * @param to its first day
 * @param inUse whether it is searched; a version that is not can be put back
 */
record VersionView(
        int number,
        String title,
        String days,
        String promulgated,
        String state,
        String look,
        String from,
        String to,
        boolean inUse,
        int passages,
        int pages,
        String imported,
        boolean original) {

    /** @param inForce whether the document is in force today */
    static List<VersionView> of(List<Version> versions, boolean inForce, AsOf today, Originals originals) {
        List<VersionView> views = new ArrayList<>();
        Optional<Version> current = versions.stream()
                .filter(version -> inForce && version.state() == State.IN_USE && !isComing(version, today))
                .findFirst();
        for (int i = 0; i < versions.size(); i++) {
            Version version = versions.get(i);
            Optional<Version> before = versions.subList(i + 1, versions.size()).stream()
                    .filter(older -> older.state() == State.IN_USE)
                    .filter(older ->
                            older.validity().from().isBefore(version.validity().from()))
                    .findFirst();
            boolean original = originals.find(version).isPresent();
            views.add(of(version, before, standing(version, current, today), original));
        }
        return views;
    }

    /** How a version stands, in words and for the eye. */
    private record Stand(String korean, String look) {}

    private static VersionView of(Version version, Optional<Version> before, Stand stand, boolean original) {
        boolean inUse = version.state() == State.IN_USE;
        return new VersionView(
                version.number(),
                version.title(),
                days(version),
                promulgated(version),
                stand.korean(),
                stand.look(),
                inUse && before.isPresent()
                        ? version.validity().from().minusDays(1).toString()
                        : "",
                version.validity().from().toString(),
                inUse,
                version.passages(),
                version.pages(),
                Day.of(version.importedAt()),
                original);
    }

    private static String days(Version version) {
        Validity days = version.validity();
        String from = days.from().equals(Validity.ALWAYS_FROM) ? "" : days.from() + "부터";
        String until = days.until().equals(Validity.ALWAYS_UNTIL) ? "" : " " + days.until() + "까지";
        return (from + until).isBlank() ? "날짜가 정해지지 않은 글" : (from + until).strip();
    }

    private static String promulgated(Version version) {
        String number = version.promulgation().isEmpty()
                ? ""
                : "제" + version.promulgation().replaceFirst("^0+", "") + "호";
        return version.promulgated().map(day -> day + " 공포 ").orElse("") + number;
    }

    private static Stand standing(Version version, Optional<Version> current, AsOf today) {
        return switch (version.state()) {
            case REPLACED -> new Stand("다시 가져온 판으로 바뀜", "replaced");
            case WITHDRAWN -> new Stand("내려둠", "withdrawn");
            case IN_USE -> {
                if (isComing(version, today)) yield new Stand("곧 시행", "coming");
                yield current.equals(Optional.of(version)) ? new Stand("시행 중", "in_force") : new Stand("지난 판", "ended");
            }
        };
    }

    private static boolean isComing(Version version, AsOf today) {
        return version.validity().from().isAfter(today.day());
    }
}
