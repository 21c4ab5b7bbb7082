package kr.dolbom.governance;

/**
 * Text whose personal data has been taken out. Only {@link Masking} makes it, so whatever stores, indexes, logs or
 * answers can ask for this type and cannot be handed raw text.
 */
public final class MaskedText {

    private final String text;

    MaskedText(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MaskedText that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
