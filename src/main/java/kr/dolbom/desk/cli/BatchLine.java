package kr.dolbom.desk.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import kr.dolbom.desk.ExchangeJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One line of a batch's answers. {@code outcome} is {@code error} when the line could not be asked. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record BatchLine(
        JsonNode id,
        String outcome,
        String text,
        @Nullable Account account,
        List<Place> citations,
        List<Found> retrieved,
        double confidence,
        long millis) {

    static final String ERROR = "error";

    record Account(String side, String code, String name) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Place(
            String document,
            @Nullable Integer page,
            @Nullable String article,
            String title,
            LocalDate validFrom) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Found(
            String document,
            @Nullable Integer page,
            @Nullable String article,
            String title,
            LocalDate validFrom,
            double score) {}

    static BatchLine of(JsonNode id, ExchangeJson exchange) {
        ExchangeJson.AccountJson account = exchange.account();
        return new BatchLine(
                id,
                exchange.outcome(),
                exchange.text(),
                account == null ? null : new Account(account.side(), account.code(), account.name()),
                exchange.citations().stream()
                        .map(c -> new Place(c.document(), c.page(), c.article(), c.title(), c.validFrom()))
                        .toList(),
                exchange.retrieved().stream()
                        .map(r -> new Found(r.document(), r.page(), r.article(), r.title(), r.validFrom(), r.score()))
                        .toList(),
                exchange.confidence(),
                exchange.millis());
    }

    static BatchLine error(JsonNode id, String text) {
        return new BatchLine(id, ERROR, text, null, List.of(), List.of(), 0, 0);
    }
}
