package kr.dolbom.outreach.texting;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import kr.dolbom.governance.Seal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people answer to a text. Who wants no more gets no more; everything else is kept for the officer. */
@Component
public class TextReplies {

    private static final Pattern NO_MORE =
            Pattern.compile("^(stop|중지|해지|거부)$|수신거부|그만|(전화|문자|연락|보내)(하)?지마|(전화|문자|연락|수신)(를|을)?(거부|원치|원하지)");
    private static final int LONGEST = 2000;

    private final OptOuts optOuts;
    private final ReplyRows rows;
    private final Seal seal;
    private final ApplicationEventPublisher events;

    TextReplies(OptOuts optOuts, ReplyRows rows, Seal seal, ApplicationEventPublisher events) {
        this.optOuts = optOuts;
        this.rows = rows;
        this.seal = seal;
        this.events = events;
    }

    /** When this returns the reply is safe. */
    @Transactional
    public void heard(String number, String words) {
        PhoneNumber.of(number).ifPresent(from -> {
            if (wantsNoMore(words)) optOuts.add(from.digits(), How.REPLY, "문자 회신");
            keep(seal.mark(from.digits()), words);
        });
    }

    static boolean wantsNoMore(String words) {
        return NO_MORE.matcher(words.toLowerCase(Locale.ROOT).replaceAll("[^a-z가-힣]", ""))
                .find();
    }

    /** Kept with the last text that went to the number; a stranger's text is nobody's. */
    private void keep(String mark, String words) {
        UUID id = UUID.randomUUID();
        String bounded = words.substring(0, Math.min(words.length(), LONGEST));
        rows.add(id, mark, seal.seal(bounded, id.toString())).ifPresent(events::publishEvent);
    }
}
