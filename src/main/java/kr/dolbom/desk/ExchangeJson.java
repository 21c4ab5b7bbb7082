package kr.dolbom.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.dolbom.answering.Answer;
import kr.dolbom.answering.Citation;
import kr.dolbom.answering.Reply;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.SourceRef;
import kr.dolbom.rules.Account;
import org.jspecify.annotations.Nullable;

/**
 * An exchange as the outer world reads it, the same over HTTP and at the command line: flat, one shape for every kind of
 * answer. Changes only by addition.
 *
 * @param outcome cited, needs_detail or refused
 * @param text the whole answer as plain text
 * @param account the account the answer settles on; null when it is not about one
 * @param whereToAsk who knows, when the desk does not
 * @param readAs mistyped words the answer stands on, as they were read
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ExchangeJson(
        String id,
        String conversation,
        String question,
        LocalDate asOf,
        String place,
        String outcome,
        String text,
        String verdict,
        List<String> reasons,
        List<String> keep,
        @Nullable AccountJson account,
        List<AccountJson> accounts,
        List<String> choices,
        String whereToAsk,
        List<CitationJson> citations,
        List<RetrievedJson> retrieved,
        double confidence,
        long millis,
        List<ReadAsJson> readAs) {

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record AccountJson(String side, String code, String name, String path) {
        static AccountJson of(Account account) {
            return new AccountJson(
                    account.item().side().korean(), account.item().code(), account.name(), account.path());
        }
    }

    /** @param passage id of the passage in the library; empty when the document is not imported here */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record CitationJson(
            int number,
            String document,
            @Nullable Integer page,
            @Nullable String article,
            String title,
            String section,
            LocalDate validFrom,
            String passage,
            List<String> sentences) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ReadAsJson(String typed, String read) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record RetrievedJson(
            String document,
            @Nullable Integer page,
            @Nullable String article,
            String title,
            String section,
            LocalDate validFrom,
            double score) {}

    public static ExchangeJson of(Exchange exchange) {
        Answer answer = exchange.reply().answer();
        List<AccountJson> accounts = accounts(answer);
        return new ExchangeJson(
                exchange.id().toString(),
                exchange.conversation().toString(),
                exchange.question().text(),
                exchange.asOf().day(),
                exchange.place().toString(),
                Outcome.of(answer).word(),
                answer.text(),
                verdict(answer),
                answer instanceof Answer.Cited cited ? cited.reasons() : List.of(),
                answer instanceof Answer.Cited cited ? cited.keep() : List.of(),
                accounts.isEmpty() ? null : accounts.getFirst(),
                accounts,
                choices(answer),
                answer instanceof Answer.Refused refused ? refused.whereToAsk() : "",
                citations(answer.citations()),
                exchange.reply().retrieved().stream()
                        .map(ExchangeJson::retrieved)
                        .toList(),
                exchange.reply().confidence(),
                exchange.millis(),
                exchange.reply().readAs().stream()
                        .map(one -> new ReadAsJson(one.typed(), one.read()))
                        .toList());
    }

    private static String verdict(Answer answer) {
        return switch (answer) {
            case Answer.Cited cited -> cited.verdict();
            case Answer.NeedsDetail needsDetail -> needsDetail.ask();
            case Answer.Refused refused -> refused.explanation();
        };
    }

    private static List<AccountJson> accounts(Answer answer) {
        return answer instanceof Answer.Cited cited
                ? cited.accounts().stream().map(AccountJson::of).toList()
                : List.of();
    }

    private static List<String> choices(Answer answer) {
        return answer instanceof Answer.NeedsDetail needsDetail
                ? needsDetail.choices().stream().map(Answer.Choice::label).toList()
                : List.of();
    }

    private static List<CitationJson> citations(List<Citation> citations) {
        return IntStream.range(0, citations.size())
                .mapToObj(i -> citation(i + 1, citations.get(i)))
                .toList();
    }

    private static CitationJson citation(int number, Citation citation) {
        SourceRef source = citation.source();
        return new CitationJson(
                number,
                source.document(),
                page(source).orElse(null),
                article(source).orElse(null),
                source.title(),
                source.section(),
                source.validFrom(),
                citation.passage(),
                citation.sentences());
    }

    private static RetrievedJson retrieved(Reply.Retrieved place) {
        SourceRef source = place.source();
        return new RetrievedJson(
                source.document(),
                page(source).orElse(null),
                article(source).orElse(null),
                source.title(),
                source.section(),
                source.validFrom(),
                place.score());
    }

    private static Optional<Integer> page(SourceRef source) {
        return source.locator() instanceof Locator.Page page ? Optional.of(page.page()) : Optional.empty();
    }

    private static Optional<String> article(SourceRef source) {
        return source.locator() instanceof Locator.Article article ? Optional.of(article.article()) : Optional.empty();
    }
}
