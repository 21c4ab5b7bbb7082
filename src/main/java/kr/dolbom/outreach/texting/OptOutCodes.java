package kr.dolbom.outreach.texting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.UUID;
import kr.dolbom.governance.Seal;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets somebody refuse calls and texts for the number in their hand and for no other: a code goes there by text. Whatever
 * is known about a number, the one who asks sees the same.
 */
@Component
public class OptOutCodes {

    private static final String WORDS = "거부 확인 번호";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CodeRows rows;
    private final OptOuts optOuts;
    private final Texts texts;
    private final Templates templates;
    private final Seal seal;
    private final TextingSettings settings;
    private final CalledSettings called;

    OptOutCodes(
            CodeRows rows,
            OptOuts optOuts,
            Texts texts,
            Templates templates,
            Seal seal,
            TextingSettings settings,
            CalledSettings called) {
        this.rows = rows;
        this.optOuts = optOuts;
        this.texts = texts;
        this.templates = templates;
        this.seal = seal;
        this.settings = settings;
        this.called = called;
    }

    /** Whether texts go out here at all. */
    public boolean available() {
        return settings.sendsOwn() && templates.find(WORDS).isPresent();
    }

    /** A number that refused already, or had its codes of today, gets none and is not told apart. */
    @Transactional
    public void send(PhoneNumber number) {
        String code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        String mark = seal.mark(number.digits());
        if (optOuts.has(number.digits()) || !rows.put(mark, digest(mark, code))) return;
        Composed words = Composed.of(templates.find(WORDS).orElseThrow(), Map.of("기관", called.office(), "번호", code));
        texts.send(words.toText(UUID.randomUUID(), "", number.digits(), settings.from()));
    }

    /** @throws Problem TEXT_CODE_WRONG, after the try was counted */
    public void confirm(PhoneNumber number, String code) {
        String mark = seal.mark(number.digits());
        String wanted = rows.tried(mark).orElse("");
        if (!same(wanted, digest(mark, code.strip()))) throw new Problem(Code.TEXT_CODE_WRONG);
        optOuts.add(number.digits(), How.PAGE, "누리집");
        rows.use(mark);
    }

    private String digest(String mark, String code) {
        return seal.mark(mark + " " + code);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
