package kr.dolbom.answering;

import java.util.List;
import kr.dolbom.rules.Account;

/** What the desk can say: an answer with its ground, one question back, or silence with where to ask. */
public sealed interface Answer {

    /** The whole answer as plain text, first line the verdict. */
    String text();

    List<Citation> citations();

    /**
     * @param verdict first line: the account, yes or no, the figure, the date
     * @param reasons why, a paragraph each
     * @param keep papers to keep and things to do
     * @param accounts the accounts the answer settles on, best first; empty when it is not about an account
     */
    record Cited(
            String verdict, List<String> reasons, List<String> keep, List<Account> accounts, List<Citation> citations)
            implements Answer {
        public Cited {
            reasons = List.copyOf(reasons);
            keep = List.copyOf(keep);
            accounts = List.copyOf(accounts);
            citations = List.copyOf(citations);
        }

        @Override
        public String text() {
            return AnswerText.of(this);
        }
    }

    /**
     * One question back because the answer turns on it.
     *
     * @param topic what we think is asked about
     * @param choices what can be picked; the label typed as the next question picks it
     * @param state which rule asks and what was picked so far; understood by answering alone
     */
    record NeedsDetail(String topic, String ask, List<Choice> choices, String state, List<Citation> citations)
            implements Answer {
        public NeedsDetail {
            choices = List.copyOf(choices);
            citations = List.copyOf(citations);
        }

        @Override
        public String text() {
            return AnswerText.of(this);
        }
    }

    /** A way to go on after a {@link NeedsDetail}: what the person reads, and the key the rule knows it by. */
    record Choice(String label, String key) {}

    /** No ground, or not for us: says so and names who knows. */
    record Refused(Reason reason, String explanation, String whereToAsk, List<Citation> citations) implements Answer {
        public Refused {
            citations = List.copyOf(citations);
        }

        @Override
        public String text() {
            return AnswerText.of(this);
        }
    }

    /** Why the desk stays silent. */
    enum Reason {
        /** In our field, but the texts do not settle it. */
        NO_GROUND,
        /** The texts leave it to somebody: local government, another body. */
        LEFT_TO_OTHERS,
        OUT_OF_SCOPE,
        PERSONAL_DATA,
        FRAUD,
        HIDDEN_ORDER,
        UNREADABLE
    }
}
