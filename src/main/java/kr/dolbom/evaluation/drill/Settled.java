package kr.dolbom.evaluation.drill;

import kr.dolbom.answering.Answer;

/** What an answer comes down to: the account it settles on, no account, a question back, silence. */
public sealed interface Settled {

    record On(String account) implements Settled {
        @Override
        public String toString() {
            return account;
        }
    }

    /** Answered, and no account is named. */
    record WithoutAccount() implements Settled {
        @Override
        public String toString() {
            return "과목 없음";
        }
    }

    record AskedBack() implements Settled {
        @Override
        public String toString() {
            return "되물음";
        }
    }

    record Silent() implements Settled {
        @Override
        public String toString() {
            return "답하지 않음";
        }
    }

    static Settled by(Answer answer) {
        return switch (answer) {
            case Answer.Refused refused -> new Silent();
            case Answer.NeedsDetail detail -> new AskedBack();
            case Answer.Cited cited ->
                cited.accounts().isEmpty()
                        ? new WithoutAccount()
                        : new On(cited.accounts().getFirst().item().toString());
        };
    }
}
