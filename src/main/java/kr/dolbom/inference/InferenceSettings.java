package kr.dolbom.inference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which model servers are asked. Nothing is sent anywhere else, and nothing at all without an address.
 *
 * @param listening speech to text
 * @param speaking text to speech
 * @param reading of answers the rules leave open
 */
@Validated
@ConfigurationProperties("dolbom.inference")
public record InferenceSettings(
        @DefaultValue @Valid Listening listening,
        @DefaultValue @Valid Speaking speaking,
        @DefaultValue @Valid Reading reading) {

    /**
     * @param url address before {@code /v1/…}, such as {@code http://10.0.0.5:8000}; empty: no engine
     * @param key sent as a bearer token when given
     * @param model the engine's name of its model
     * @param language of the callers, as ISO 639-1 writes it
     * @param patience how long an answer may take; a caller waits meanwhile
     * @param atOnce requests the engine takes at the same time
     * @param assumedConfidence for engines that do not say how sure they are
     */
    public record Listening(
            @DefaultValue("") String url,
            @DefaultValue("") Key key,
            @DefaultValue("whisper-1") String model,
            @DefaultValue("ko") String language,
            @DefaultValue("6s") Duration patience,
            @DefaultValue("8") @Min(1) @Max(1_000) int atOnce,
            @DefaultValue("0.8") @Min(0) @Max(1) double assumedConfidence) {

        public boolean isOn() {
            return !url.isBlank();
        }
    }

    /**
     * @param url address before {@code /v1/…}; empty: no engine
     * @param key sent as a bearer token when given
     * @param model the engine's name of its model
     * @param voice the engine's name of the voice
     * @param patience how long a text may take to be said; prompts are made before the call
     * @param atOnce requests the engine takes at the same time
     * @param rawRate samples a second of an answer that is no WAV file
     */
    public record Speaking(
            @DefaultValue("") String url,
            @DefaultValue("") Key key,
            @DefaultValue("tts-1") String model,
            @DefaultValue("alloy") String voice,
            @DefaultValue("30s") Duration patience,
            @DefaultValue("4") @Min(1) @Max(1_000) int atOnce,
            @DefaultValue("24000") @Min(8_000) @Max(192_000) int rawRate) {

        public boolean isOn() {
            return !url.isBlank();
        }
    }

    /**
     * @param url address before {@code /v1/…}; empty: no model, the rules read alone
     * @param key sent as a bearer token when given
     * @param model the server's name of its model
     * @param patience how long the whole of an answer may take; a caller waits meanwhile, and nobody asks twice
     * @param atOnce requests the server takes at the same time; who would have to wait for a turn does without
     * @param rest how long a server that failed again and again is left alone
     */
    public record Reading(
            @DefaultValue("") String url,
            @DefaultValue("") Key key,
            @DefaultValue("default") String model,
            @DefaultValue("400ms") Duration patience,
            @DefaultValue("16") @Min(1) @Max(1_000) int atOnce,
            @DefaultValue("1m") Duration rest) {

        public boolean isOn() {
            return !url.isBlank();
        }
    }
}
