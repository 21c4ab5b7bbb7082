package kr.dolbom.inference.openai;

import java.time.Duration;
import kr.dolbom.inference.InferenceSettings.Listening;
import kr.dolbom.inference.Sound;
import kr.dolbom.inference.Transcriber;
import kr.dolbom.inference.Transcript;
import kr.dolbom.inference.Wav;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speech to text by {@code POST /v1/audio/transcriptions}. */
final class OpenAiTranscriber implements Transcriber {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Listening settings;
    private final Server server;

    OpenAiTranscriber(Listening settings, Duration rest) {
        this.settings = settings;
        this.server = new Server(
                settings.url(), settings.key(), Limits.ofSpeech(settings.patience(), settings.atOnce(), rest));
    }

    @Override
    public Transcript transcribe(Sound sound, String hint) {
        Form form = new Form()
                .field("model", settings.model())
                .field("language", settings.language())
                .field("response_format", "verbose_json")
                .file("file", "answer.wav", "audio/wav", Wav.write(sound.samples(), 1));
        if (!hint.isBlank()) form.field("prompt", hint);
        return server.post("v1/audio/transcriptions", form.contentType(), form.body(), this::read);
    }

    private Transcript read(byte[] answer) {
        try {
            JsonNode heard = JSON.readTree(answer);
            String text = heard.path("text").asString("").strip();
            return text.isEmpty() ? Transcript.NOTHING : new Transcript(text, confidence(heard.path("segments")));
        } catch (JacksonException unreadable) {
            throw new Problem(Code.ENGINE_UNREADABLE, settings.url());
        }
    }

    /** Engines tell per segment how likely its words are and how likely it is that nobody spoke. */
    private double confidence(JsonNode segments) {
        double sum = 0;
        int told = 0;
        for (JsonNode segment : segments) {
            if (!segment.has("avg_logprob")) continue;
            sum += Math.exp(segment.path("avg_logprob").asDouble())
                    * (1 - segment.path("no_speech_prob").asDouble(0));
            told++;
        }
        return told == 0 ? settings.assumedConfidence() : Math.clamp(sum / told, 0, 1);
    }
}
