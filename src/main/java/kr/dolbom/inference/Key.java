package kr.dolbom.inference;

/** The key an engine asks for; shows nothing when it is printed. */
public record Key(String value) {

    public boolean isGiven() {
        return !value.isBlank();
    }

    @Override
    public String toString() {
        return "***";
    }
}
