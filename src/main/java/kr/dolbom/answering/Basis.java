package kr.dolbom.answering;

import kr.dolbom.rules.RuleRow;

/**
 * What settled an answer.
 *
 * @param rule id of the row of a pack that decided, with its kind; empty where none did
 * @param topic what the row is about
 */
public record Basis(Kind kind, String rule, String topic) {

    /** The ways an answer is settled. */
    public enum Kind {
        /** The nearest row of a pack. */
        RULE,
        /** Sentences of the library, where no row fits well enough. */
        PASSAGE,
        /** A person's reply to such a question, published after a second person had looked at it. */
        PERSON,
        /** Neither fits well enough. */
        SILENCE,
        /** Nothing was weighed: an article or account that was named, a choice that was picked, a topic turned away. */
        DIRECT
    }

    public static final Basis DIRECT = new Basis(Kind.DIRECT, "", "");

    public static final Basis REPLY = new Basis(Kind.PERSON, "", "");

    public static Basis of(RuleRow row) {
        return new Basis(Kind.RULE, row.getClass().getSimpleName() + " " + row.id(), row.topic());
    }

    /** Where the nearest row was not near enough to decide. */
    public static Basis without(Answer answer) {
        return new Basis(answer instanceof Answer.Cited ? Kind.PASSAGE : Kind.SILENCE, "", "");
    }
}
