package kr.dolbom.outreach.texting;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import kr.dolbom.governance.Masking;
import kr.dolbom.governance.Seal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people answer to a text. Who wants no more gets no more; everything else is kept for the officer. */
@Component
public class TextReplies {

    private static final Pattern NO_MORE = Pattern.compile(
            "^(stop|스톱|스탑|중지|해지|거부|차단|삭제|사절|중단|그만)(요|해|함|합니다|할게요|할께요|해요|해주세요|하세요|부탁|부탁드립니다)?$|^stop(문자|전화)|"
                    + "unsubscribe|수신거[부절]|수신취소|수신차단|구독취소|그만(보내|하세요|해주세요|하십시오|연락|전화|문자|주세요|좀)|(보내|전화|문자|연락|걸)(를|을)?(하)?지(마|말아)|"
                    + "(전화|문자|연락|수신)(를|을|는|은)?(거부(하|합|할|해|요|입|$)|사절|원치|원하지|안받|받지않|받고싶지|싫)|(명단|목록|번호)(에서|를|을|좀)*(빼|지워|삭제)|안받(을래|을게|겠)");
    private static final int LONGEST = 2000;

    private final OptOuts optOuts;
    private final ReplyRows rows;
    private final HeardRows heard;
    private final Seal seal;
    private final Masking masking;
    private final ApplicationEventPublisher events;

    TextReplies(
            OptOuts optOuts,
            ReplyRows rows,
            HeardRows heard,
            Seal seal,
            Masking masking,
            ApplicationEventPublisher events) {
        this.optOuts = optOuts;
        this.rows = rows;
        this.heard = heard;
        this.seal = seal;
        this.masking = masking;
        this.events = events;
    }

    /** A reply whose carrier does not name its messages. */
    @Transactional
    public void heard(String number, String words, String to) {
        heard(number, words, to, "");
    }

    /**
     * When this returns the reply is safe. One the carrier brings again, because our answer was lost, is kept and told once;
     * a refusal counts whenever it comes, should it have been taken back in between.
     *
     * @param to the number it was sent to, as the carrier writes it; may be empty
     * @param name the carrier's own name of the message; empty when it gives none
     */
    @Transactional
    public void heard(String number, String words, String to, String name) {
        PhoneNumber.of(number).ifPresent(from -> {
            if (wantsNoMore(words)) optOuts.add(from.digits(), How.REPLY, "문자 회신");
            String message = String.join("\n", from.digits(), digits(to), name, words);
            if (heard.isNew(seal.mark(message), seal.mark(from.digits()), !name.isEmpty()))
                keep(from.digits(), words.substring(0, Math.min(words.length(), LONGEST)), to);
        });
    }

    /** Whether the words say so, however they are written. Leaving one's work (그만뒀어요) or life is no such wish. */
    public static boolean wantsNoMore(String words) {
        return NO_MORE.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z가-힣]", ""))
                .find();
    }

    /** Kept with the last text that went to the number; a stranger's text is nobody's, and told to who listens for dangers. */
    private void keep(String number, String words, String to) {
        UUID id = UUID.randomUUID();
        String mark = seal.mark(number);
        String kept = masking.withoutForbiddenNumbers(words);
        rows.add(id, mark, seal.seal(kept, id.toString()))
                .ifPresentOrElse(
                        events::publishEvent,
                        () -> events.publishEvent(new StrangerTexted(id, number, mark, digits(to), kept)));
    }

    private static String digits(String number) {
        return PhoneNumber.of(number).map(PhoneNumber::digits).orElse("");
    }
}
