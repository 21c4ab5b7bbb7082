package kr.dolbom.inference.openai;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import kr.dolbom.governance.MaskedText;
import kr.dolbom.inference.InferenceSettings.Reading;
import kr.dolbom.inference.Reader;
import kr.dolbom.inference.ReadingTask;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fills in forms by {@code POST /v1/chat/completions}, in one piece and without chance. */
final class OpenAiReader implements Reader {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** A form with one sentence in it; whoever writes more thinks aloud, and is too late anyway. */
    private static final int MOST_TOKENS = 300;

    private final Reading settings;
    private final Server server;

    OpenAiReader(Reading settings) {
        this.settings = settings;
        this.server = new Server(
                settings.url(),
                settings.key(),
                Limits.ofReading(settings.patience(), settings.atOnce(), settings.rest()));
    }

    @Override
    public JsonNode read(ReadingTask task, MaskedText text) {
        String request = JSON.writeValueAsString(request(task, text));
        return server.post("v1/chat/completions", "application/json", BodyPublishers.ofString(request), this::form);
    }

    private Map<String, Object> request(ReadingTask task, MaskedText text) {
        Map<String, Object> form = Map.of("name", task.name(), "strict", true, "schema", JSON.readTree(task.schema()));
        return Map.of(
                "model",
                settings.model(),
                "messages",
                List.of(message("system", task.instructions()), message("user", text.text())),
                "response_format",
                Map.of("type", "json_schema", "json_schema", form),
                "temperature",
                0,
                "max_tokens",
                MOST_TOKENS,
                "stream",
                false);
    }

    private static Map<String, String> message(String role, String content) {
        return Map.of("role", role, "content", content);
    }

    private JsonNode form(byte[] answer) {
        try {
            return form(JSON.readTree(answer).path("choices").path(0));
        } catch (JacksonException unreadable) {
            throw new Problem(Code.ENGINE_UNREADABLE, unreadable, settings.url());
        }
    }

    /** What was cut off or refused is no form. */
    private JsonNode form(JsonNode choice) {
        boolean whole = choice.path("finish_reason").asString("").equals("stop");
        JsonNode form = JSON.readTree(choice.path("message").path("content").asString(""));
        if (!whole || !form.isObject()) throw new Problem(Code.ENGINE_UNREADABLE, settings.url());
        return form;
    }
}
