package kr.dolbom.knowledge.web;

import kr.dolbom.knowledge.DocumentKind;
import kr.dolbom.knowledge.IdInAddress;
import kr.dolbom.knowledge.Listing;

/** A document as the list shows it. */
record ListingView(
        String address,
        String title,
        String kind,
        String state,
        String look,
        String version,
        String place,
        String reach,
        int passages,
        int versions,
        String note,
        String imported) {

    static ListingView of(Listing listing) {
        return new ListingView(
                IdInAddress.write(listing.document().id()),
                listing.document().title(),
                kind(listing.document().kind()),
                listing.state().korean(),
                listing.state().name().toLowerCase(java.util.Locale.ROOT),
                listing.version(),
                listing.document().place().path().isEmpty()
                        ? "전국"
                        : String.join(" › ", listing.document().place().path()),
                listing.document().reach().label(),
                listing.passages(),
                listing.versions(),
                note(listing),
                Day.of(listing.importedAt()));
    }

    static String kind(DocumentKind kind) {
        return switch (kind) {
            case STATUTE -> "법령";
            case PAGES -> "지침·매뉴얼";
            case COLLECTION -> "자료 모음";
            case GUIDE -> "안내문";
            case TEXT -> "글";
        };
    }

    private static String note(Listing listing) {
        return switch (listing.state()) {
            case IN_FORCE -> listing.next().map(day -> day + "부터 바뀝니다").orElse("");
            case COMING -> listing.next().map(day -> day + "부터 시행합니다").orElse("");
            case REPLACED -> "‘" + listing.successor() + "’(으)로 대체되었습니다";
            case REPEALED -> "폐지되어 지금은 쓰지 않습니다";
            case ENDED -> "정해진 기간이 지났습니다";
            case WITHDRAWN -> "상담에 쓰지 않습니다";
        };
    }
}
