package kr.dolbom.outreach.talk;

import java.util.Optional;
import kr.dolbom.inference.Sound;

/** Where rendered prompts wait for the next call. */
interface PromptStore {

    /** @param signature engine, voice and words */
    Optional<Sound> find(String signature);

    Sound keep(String signature, Sound sound);

    /** Keeps nothing. */
    static PromptStore none() {
        return new PromptStore() {
            @Override
            public Optional<Sound> find(String signature) {
                return Optional.empty();
            }

            @Override
            public Sound keep(String signature, Sound sound) {
                return sound;
            }
        };
    }
}
