package kr.dolbom.outreach.texting;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.desk.AwayNotice;
import org.springframework.stereotype.Component;

/** Tells askers of the desk who left a mobile number. The text says that an answer is there, and nothing of it. */
@Component
class DeskNotice implements AwayNotice {

    private static final String WORDS = "상담 답변 알림";

    private final Texts texts;
    private final Templates templates;
    private final TextingSettings settings;
    private final CalledSettings called;

    DeskNotice(Texts texts, Templates templates, TextingSettings settings, CalledSettings called) {
        this.texts = texts;
        this.templates = templates;
        this.settings = settings;
        this.called = called;
    }

    @Override
    public boolean available() {
        return settings.sendsOwn() && templates.find(WORDS).isPresent();
    }

    @Override
    public Optional<String> reached(String contact) {
        return PhoneNumber.of(contact).filter(PhoneNumber::isMobile).map(PhoneNumber::digits);
    }

    @Override
    public void tell(UUID conversation, String contact) {
        Composed words = Composed.of(templates.find(WORDS).orElseThrow(), Map.of("기관", called.office()));
        texts.send(words.toText(conversation, "", contact, settings.from()));
    }
}
