package kr.dolbom.outreach.dialogue;

import java.time.Duration;
import java.util.Set;

/**
 * How to listen after a prompt.
 *
 * @param toEnd the pause after which an answer counts as finished
 * @param toWait how long to wait for a first sound before it is a silence
 * @param bargeIn whether speech stops the prompt; what the law wants said is heard to its end
 * @param keys the keys that mean something here
 */
public record Expected(Duration toEnd, Duration toWait, boolean bargeIn, Set<Character> keys) {

    public Expected {
        keys = Set.copyOf(keys);
    }
}
