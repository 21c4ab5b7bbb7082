package kr.dolbom.outreach.texting.smpp;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dolbom.outreach.texting.Delivery;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;

/**
 * What a receipt tells. The standard leaves its words to the centre (SMPP 3.4, appendix B), so they are read loosely; its
 * parameters, where there are any, count more.
 *
 * @param id of the text, as {@link #same} writes it
 * @param outcome empty for what is only on its way
 */
record Told(Optional<String> id, Optional<Delivery> outcome, Optional<String> error) {

    private static final Pattern ID = Pattern.compile("(?i)\\bid: ?(\\S+)");
    private static final Pattern STATE = Pattern.compile("(?i)\\bstat(?:us|e)?: ?(\\w+)");
    private static final Pattern ERROR = Pattern.compile("(?i)\\berr(?:or)?: ?(\\w+)");

    static Told by(DeliverSm message, byte[] body, SmppSettings.ReceiptIds ids) {
        String words = new String(body, StandardCharsets.ISO_8859_1);
        Optional<String> id = Optional.of(name(message))
                .filter(name -> !name.isEmpty())
                .or(() -> found(ID, words).map(written -> asAnswered(written, ids)));
        return new Told(id.map(Told::same), state(message, words), found(ERROR, words));
    }

    /** The centre's name for the message; empty when it gives none, as most do for replies. */
    static String name(DeliverSm message) {
        OptionalParameter.Receipted_message_id named =
                message.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
        return named == null ? "" : named.getValueAsString();
    }

    /** Centres fill a number up to ten digits in one place and not in another, and write hexadecimal large or small. */
    static String same(String id) {
        String plain = id.replaceFirst("^0+(?=.)", "");
        return plain.matches("[0-9A-Fa-f]+") ? plain.toLowerCase(Locale.ROOT) : plain;
    }

    private static String asAnswered(String id, SmppSettings.ReceiptIds ids) {
        boolean decimal = ids == SmppSettings.ReceiptIds.DECIMAL_OF_HEX && id.matches("\\d{1,18}");
        return decimal ? Long.toHexString(Long.parseLong(id)) : id;
    }

    private static Optional<Delivery> state(DeliverSm message, String words) {
        return message.getOptionalParameter(Tag.MESSAGE_STATE) instanceof OptionalParameter.Byte state
                ? outcome(state.getValue())
                : found(STATE, words).flatMap(Told::outcome);
    }

    /** As numbered in SMPP 3.4, 5.2.28; nothing for the states on the way. */
    private static Optional<Delivery> outcome(byte state) {
        return switch (state) {
            case 2 -> Optional.of(Delivery.DELIVERED);
            case 3 -> Optional.of(Delivery.EXPIRED);
            case 4, 5, 7, 8 -> Optional.of(Delivery.FAILED);
            default -> Optional.empty();
        };
    }

    private static Optional<Delivery> outcome(String state) {
        return switch (state.toUpperCase(Locale.ROOT)) {
            case "DELIVRD", "DELIVERED" -> Optional.of(Delivery.DELIVERED);
            case "EXPIRED" -> Optional.of(Delivery.EXPIRED);
            case "UNDELIV", "UNDELIVERABLE", "REJECTD", "REJECTED", "DELETED", "UNKNOWN", "FAILED" ->
                Optional.of(Delivery.FAILED);
            default -> Optional.empty();
        };
    }

    private static Optional<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
