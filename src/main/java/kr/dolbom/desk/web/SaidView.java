package kr.dolbom.desk.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import kr.dolbom.desk.handover.Attachment;
import kr.dolbom.desk.handover.Cited;
import kr.dolbom.desk.handover.Message;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.knowledge.IdInAddress;

/**
 * What somebody said, as the page shows it.
 *
 * @param who name of the counsellor; empty for the asker
 */
public record SaidView(
        long number,
        boolean fromAsker,
        String who,
        String approver,
        String text,
        List<Source> sources,
        List<Attachment> files,
        String at) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M월 d일 HH:mm", Locale.KOREAN);

    /** Where a reply stands. */
    public record Source(String label, String quote, String address) {
        static Source of(Cited cited) {
            return new Source(cited.label(), cited.quote(), "/library/passages/" + IdInAddress.write(cited.passage()));
        }
    }

    public static SaidView of(Message said) {
        return new SaidView(
                said.number(),
                said.fromAsker(),
                said.fromAsker() ? "" : said.author(),
                said.approver().orElse(""),
                said.text(),
                said.citations().stream().map(Source::of).toList(),
                said.attachments(),
                moment(said.at()));
    }

    public static String moment(Instant at) {
        return MOMENT.format(at.atZone(AsOf.SEOUL));
    }
}
