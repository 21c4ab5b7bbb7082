package kr.dolbom.outreach.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import kr.dolbom.governance.MaskedText;
import kr.dolbom.governance.Masking;
import kr.dolbom.inference.Reader;
import kr.dolbom.inference.ReadingTask;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.outreach.dialogue.AnswerReader.Proposal;
import kr.dolbom.outreach.dialogue.Danger;
import kr.dolbom.outreach.dialogue.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadByModelTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private String form = "{\"reading\":\"yes\",\"danger\":\"none\",\"words\":\"밥맛이 영\"}";
    private Optional<RuntimeException> failure = Optional.empty();
    private String sent = "";
    private String schema = "";

    @Test
    void aFilledFormIsAProposal() {
        assertThat(read("밥맛이 영 그렇네")).contains(new Proposal(Reading.YES, Optional.empty(), "밥맛이 영"));
        assertThat(sent).isEqualTo("질문: 편찮으신 데가 있으신가요?\n대답: 밥맛이 영 그렇네");
    }

    @Test
    void whatNamesAPersonIsTakenOutBeforeItIsSent() {
        read("제 번호는 010-1234-5678이고 주민번호는 580101-1234567이에요");
        assertThat(sent).doesNotContain("1234").contains("[전화번호]", "[주민번호]");
    }

    @ParameterizedTest
    @EnumSource
    void everyDangerHasItsNameInTheForm(Danger danger) {
        form = "{\"reading\":\"unsure\",\"danger\":\"" + danger.name().toLowerCase(Locale.ROOT)
                + "\",\"words\":\"그런 말\"}";
        assertThat(read("그런 말").orElseThrow().danger()).contains(danger);
        assertThat(JSON.readTree(schema).at("/properties/danger/enum").toString())
                .contains(danger.name().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"reading\":\"maybe\",\"danger\":\"none\",\"words\":\"밥맛이 영\"}",
                "{\"reading\":\"silent\",\"danger\":\"none\",\"words\":\"밥맛이 영\"}",
                "{\"reading\":true,\"danger\":\"none\",\"words\":\"밥맛이 영\"}",
                "{\"reading\":\"yes\",\"danger\":\"none\"}",
                "{\"reading\":\"yes\",\"danger\":\"none\",\"words\":[\"밥맛이 영\"]}",
                "{\"reading\":\"yes\",\"danger\":\"none\",\"words\":null}",
                "{\"reading\":{\"reading\":\"yes\"},\"words\":{}}"
            })
    void aFormThatIsFilledWronglyIsNoProposal(String wrong) {
        form = wrong;
        assertThat(read("밥맛이 영 그렇네")).isEmpty();
    }

    @Test
    void aDangerNobodyKnowsIsNone() {
        form = "{\"reading\":\"yes\",\"danger\":\"flood\",\"words\":\"밥맛이 영\"}";
        assertThat(read("밥맛이 영").orElseThrow().danger()).isEmpty();
    }

    @Test
    void aModelThatIsAwayOrBrokenProposesNothing() {
        failure = Optional.of(new Problem(Code.ENGINE_UNREACHABLE, "127.0.0.1"));
        assertThat(read("밥맛이 영")).isEmpty();
        failure = Optional.of(new IllegalStateException("broken"));
        assertThat(read("밥맛이 영")).isEmpty();
        failure = Optional.empty();
        assertThat(read("밥맛이 영")).isPresent();
    }

    private Optional<Proposal> read(String words) {
        return new ReadByModel(new Model(), new Masking()).read("편찮으신 데가 있으신가요?", words);
    }

    private final class Model implements Reader {

        @Override
        public JsonNode read(ReadingTask task, MaskedText text) {
            failure.ifPresent(one -> {
                throw one;
            });
            sent = text.text();
            schema = task.schema();
            return JSON.readTree(form);
        }
    }
}
