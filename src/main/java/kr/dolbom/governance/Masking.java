package kr.dolbom.governance;

import org.springframework.stereotype.Component;

/** Takes personal data out of text before it is stored, indexed, logged or sent. */
@Component
public class Masking {

    public MaskedText mask(String text) {
        return new MaskedText(text);
    }
}
