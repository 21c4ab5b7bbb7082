package kr.dolbom.inference.openai;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import kr.dolbom.inference.InferenceSettings.Speaking;
import kr.dolbom.inference.Sound;
import kr.dolbom.inference.Speaker;
import kr.dolbom.inference.Wav;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import tools.jackson.databind.json.JsonMapper;

/** Text to speech by {@code POST /v1/audio/speech}; the answer may be a WAV file of any rate or bare samples. */
final class OpenAiSpeaker implements Speaker {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Speaking settings;
    private final Server server;

    OpenAiSpeaker(Speaking settings, Duration rest) {
        this.settings = settings;
        this.server = new Server(
                settings.url(), settings.key(), Limits.ofSpeech(settings.patience(), settings.atOnce(), rest));
    }

    @Override
    public Sound speak(String text, String voice) {
        String body = JSON.writeValueAsString(
                Map.of("model", settings.model(), "voice", chosen(voice), "input", text, "response_format", "wav"));
        return server.post("v1/audio/speech", "application/json", BodyPublishers.ofString(body), this::audible);
    }

    @Override
    public String signature(String voice) {
        return String.join(" ", settings.url(), settings.model(), chosen(voice));
    }

    private Sound audible(byte[] answer) {
        Sound sound = sound(answer);
        if (sound.samples().length == 0) throw new Problem(Code.ENGINE_UNREADABLE, settings.url());
        return sound;
    }

    private Sound sound(byte[] answer) {
        if (!Wav.is(answer)) return Wav.raw(answer, 1, settings.rawRate());
        return Wav.read(answer).orElseThrow(() -> new Problem(Code.ENGINE_UNREADABLE, settings.url()));
    }

    private String chosen(String voice) {
        return voice.isBlank() ? settings.voice() : voice;
    }
}
