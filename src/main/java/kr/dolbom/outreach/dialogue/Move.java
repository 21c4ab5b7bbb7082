package kr.dolbom.outreach.dialogue;

import java.util.List;

/** What the call does next. Prompts are whole texts, said one after another. */
public sealed interface Move {

    List<String> prompts();

    /** Says the prompts and listens. */
    record Ask(String question, List<String> prompts, Expected expected) implements Move {
        public Ask {
            prompts = List.copyOf(prompts);
        }
    }

    /**
     * Says the prompts and gives the call to a person; an alert goes up at the same moment.
     *
     * @param number the officer's telephone
     */
    record HandOver(List<String> prompts, Danger danger, String number) implements Move {
        public HandOver {
            prompts = List.copyOf(prompts);
        }
    }

    /**
     * Says the prompts and gives the call to a person because the citizen wishes so; should nobody take it,
     * {@link Heard.NobodyThere} is heard.
     */
    record PutThrough(List<String> prompts, String number) implements Move {
        public PutThrough {
            prompts = List.copyOf(prompts);
        }
    }

    /** Says the prompts and hangs up. */
    record Close(List<String> prompts) implements Move {
        public Close {
            prompts = List.copyOf(prompts);
        }
    }
}
