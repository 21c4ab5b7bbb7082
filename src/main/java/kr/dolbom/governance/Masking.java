package kr.dolbom.governance;

import java.text.Normalizer;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * Takes personal data out of text before it is stored, indexed, logged or sent: what remains says what kind of thing
 * stood there ({@code [주민번호]}) and nothing about whom. Masking masked text changes nothing.
 *
 * <p>Every pattern is bounded, so the work grows with the length of the text and no faster.
 */
@Component
public class Masking {

    /** The order matters: what has a fixed form first, so that a looser rule never bites a piece out of it. */
    private final List<UnaryOperator<String>> masks = List.of(
            NumberMasks::apply, SpelledNumbers::apply, AddressMask::apply, new NameMask(NameWords.load())::apply);

    /** Takes out only the numbers the law forbids to keep, for what may be sealed away. */
    public String withoutForbiddenNumbers(String text) {
        return NumberMasks.forbidden(
                SpelledNumbers.residents(Digits.plain(Normalizer.normalize(text, Normalizer.Form.NFC))));
    }

    public MaskedText mask(String text) {
        String masked = Digits.plain(Normalizer.normalize(text, Normalizer.Form.NFC));
        for (UnaryOperator<String> mask : masks) masked = mask.apply(masked);
        return new MaskedText(masked);
    }
}
