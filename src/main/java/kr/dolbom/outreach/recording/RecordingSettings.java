package kr.dolbom.outreach.recording;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What of a call is kept as sound. For how long: {@code dolbom.privacy.days.recordings}.
 *
 * @param sides whose voice
 */
@ConfigurationProperties("dolbom.outreach.recording")
public record RecordingSettings(@DefaultValue("BOTH") Sides sides) {

    /** Whose voice is kept. */
    public enum Sides {
        NONE(0),
        CITIZEN(1),
        BOTH(2);

        private final int channels;

        Sides(int channels) {
            this.channels = channels;
        }

        int channels() {
            return channels;
        }
    }
}
