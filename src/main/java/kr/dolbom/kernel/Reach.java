package kr.dolbom.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * Who may see a text: everyone, an organisation with all its departments, a department, or one person.
 *
 * @param text as it is written and kept: empty, {@code 기관:양천구청}, {@code 기관:양천구청/여성가족과}, {@code 사람:kim}
 */
public record Reach(String text) {

    public static final Reach EVERYONE = new Reach("");

    private static final String ORGANISATION = "기관:";
    private static final String PERSON = "사람:";

    public Reach {
        if (!text.isEmpty() && !hasName(text, ORGANISATION) && !hasName(text, PERSON))
            throw new Problem(Problem.Code.REACH_UNREADABLE, text);
    }

    /** Reads what {@link #text} writes; blank and 모두 mean everyone. */
    public static Reach of(String text) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.equals("모두")) return EVERYONE;
        if (plain.startsWith(PERSON))
            return new Reach(PERSON + plain.substring(PERSON.length()).strip());
        String path = plain.startsWith(ORGANISATION) ? plain.substring(ORGANISATION.length()) : "";
        return organisation(Actor.parts(path), plain);
    }

    private static Reach organisation(List<String> path, String asWritten) {
        if (path.isEmpty()) throw new Problem(Problem.Code.REACH_UNREADABLE, asWritten);
        return new Reach(ORGANISATION + String.join("/", path));
    }

    /** Every reach the actor is inside of: what may be shown to them. */
    public static List<Reach> openTo(Actor actor) {
        List<Reach> open = new ArrayList<>(List.of(EVERYONE));
        for (int depth = 1; depth <= actor.organisation().size(); depth++) {
            open.add(new Reach(
                    ORGANISATION + String.join("/", actor.organisation().subList(0, depth))));
        }
        actor.person().ifPresent(person -> open.add(new Reach(PERSON + person)));
        return List.copyOf(open);
    }

    public boolean includes(Actor actor) {
        return actor.seesEverything() || openTo(actor).contains(this);
    }

    /** Whether everybody inside the other reach is also inside this one. */
    public boolean isAsWideAs(Reach other) {
        return equals(EVERYONE) || equals(other) || text.startsWith(ORGANISATION) && other.text.startsWith(text + "/");
    }

    /** How a person reads it. */
    public String label() {
        return equals(EVERYONE) ? "모두" : text.substring(text.indexOf(':') + 1).replace("/", " › ");
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean hasName(String text, String kind) {
        return text.startsWith(kind) && text.length() > kind.length();
    }
}
