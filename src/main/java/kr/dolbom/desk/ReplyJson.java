package kr.dolbom.desk;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import kr.dolbom.answering.Answer;
import kr.dolbom.answering.Reply;
import kr.dolbom.kernel.Locator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Replies as rows keep them. The cases of a sealed family carry a {@code type}; the families themselves know nothing of
 * JSON.
 */
final class ReplyJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(Answer.class, AnswerTypes.class)
            .addMixIn(Locator.class, LocatorTypes.class)
            .build();

    private ReplyJson() {}

    static String write(Reply reply) {
        return JSON.writeValueAsString(reply);
    }

    static Reply read(String json) {
        return JSON.readValue(json, Reply.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Answer.Cited.class, name = "cited"),
        @JsonSubTypes.Type(value = Answer.NeedsDetail.class, name = "needs_detail"),
        @JsonSubTypes.Type(value = Answer.Refused.class, name = "refused")
    })
    private interface AnswerTypes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Locator.Page.class, name = "page"),
        @JsonSubTypes.Type(value = Locator.Article.class, name = "article"),
        @JsonSubTypes.Type(value = Locator.Whole.class, name = "whole")
    })
    private interface LocatorTypes {}
}
