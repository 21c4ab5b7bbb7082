package kr.dolbom.inference.openai;

import java.time.Duration;
import java.util.Optional;
import kr.dolbom.inference.Engines;
import kr.dolbom.inference.InferenceSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engines the configuration names. */
@Configuration(proxyBeanMethods = false)
public class OpenAiEngines {

    /** How long an engine that failed again and again is left alone before it is tried anew. */
    private static final Duration REST = Duration.ofSeconds(15);

    @Bean
    public static Engines engines(InferenceSettings settings) {
        return engines(settings, REST);
    }

    static Engines engines(InferenceSettings settings, Duration rest) {
        return new Engines(
                Optional.of(settings.listening())
                        .filter(InferenceSettings.Listening::isOn)
                        .map(listening -> new OpenAiTranscriber(listening, rest)),
                Optional.of(settings.speaking())
                        .filter(InferenceSettings.Speaking::isOn)
                        .map(speaking -> new OpenAiSpeaker(speaking, rest)),
                Optional.of(settings.reading())
                        .filter(InferenceSettings.Reading::isOn)
                        .map(OpenAiReader::new));
    }
}
