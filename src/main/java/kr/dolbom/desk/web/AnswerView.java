package kr.dolbom.desk.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kr.dolbom.answering.Answer;
import kr.dolbom.answering.Citation;
import kr.dolbom.answering.Reply;
import kr.dolbom.desk.Exchange;
import kr.dolbom.desk.Outcome;
import kr.dolbom.kernel.SourceRef;
import kr.dolbom.kernel.Validity;
import kr.dolbom.rules.Account;

/**
 * An exchange as the page shows it.
 *
 * @param outcome cited, needs_detail or refused; names the look of the answer
 * @param readAs how mistyped words were read, a sentence each
 * @param rating up, down or empty
 * @param plain the whole answer with its sources, for the clipboard
 */
record AnswerView(
        String id,
        String conversation,
        String question,
        String asOf,
        String place,
        String outcome,
        List<String> readAs,
        String verdict,
        List<AccountView> accounts,
        List<String> reasons,
        List<String> keep,
        List<String> choices,
        String whereToAsk,
        List<SourceView> sources,
        String rating,
        boolean counsellorAsked,
        String plain) {

    static final String NOTICE = "AI 자동 안내입니다. 중요한 결정은 근거 원문과 관할 지자체에서 확인해 주세요.";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy년 M월 d일", Locale.KOREAN);

    /** One account from 관 to 목. */
    record AccountView(String side, String code, String name, List<Step> steps) {
        record Step(String level, String code, String name) {}

        static AccountView of(Account account) {
            return new AccountView(
                    account.item().side().korean(),
                    account.item().code(),
                    account.name(),
                    List.of(
                            new Step("관", account.gwan().code(), account.gwan().name()),
                            new Step("항", account.hang().code(), account.hang().name()),
                            new Step("목", account.item().code(), account.name())));
        }
    }

    record SourceView(int number, String label, String since, List<String> sentences, boolean imported) {
        static SourceView of(int number, Citation citation) {
            return new SourceView(
                    number,
                    citation.source().label(),
                    since(citation.source()),
                    citation.sentences(),
                    !citation.passage().isEmpty());
        }

        private static String since(SourceRef source) {
            LocalDate from = source.validFrom();
            return from.equals(Validity.ALWAYS_FROM) ? "" : DAY.format(from) + "부터 적용";
        }
    }

    static AnswerView of(Exchange exchange) {
        Answer answer = exchange.reply().answer();
        List<SourceView> sources = sources(answer.citations());
        return new AnswerView(
                exchange.id().toString(),
                exchange.conversation().toString(),
                exchange.question().text(),
                exchange.asOf().toString(),
                exchange.place().toString(),
                Outcome.of(answer).word(),
                exchange.reply().readAs().stream().map(Reply.ReadAs::sentence).toList(),
                verdict(answer),
                answer instanceof Answer.Cited cited
                        ? cited.accounts().stream().map(AccountView::of).toList()
                        : List.of(),
                answer instanceof Answer.Cited cited ? cited.reasons() : List.of(),
                answer instanceof Answer.Cited cited ? cited.keep() : List.of(),
                answer instanceof Answer.NeedsDetail detail
                        ? detail.choices().stream().map(Answer.Choice::label).toList()
                        : List.of(),
                answer instanceof Answer.Refused refused ? refused.whereToAsk() : "",
                sources,
                exchange.rated().map(QuestionsApi::word).orElse(""),
                exchange.counsellorAsked(),
                plain(exchange, sources));
    }

    private static String verdict(Answer answer) {
        return switch (answer) {
            case Answer.Cited cited -> cited.verdict();
            case Answer.NeedsDetail needsDetail -> needsDetail.ask();
            case Answer.Refused refused -> refused.explanation();
        };
    }

    private static List<SourceView> sources(List<Citation> citations) {
        return IntStream.range(0, citations.size())
                .mapToObj(i -> SourceView.of(i + 1, citations.get(i)))
                .toList();
    }

    private static String plain(Exchange exchange, List<SourceView> sources) {
        List<String> lines = new ArrayList<>();
        lines.add("질문: " + exchange.question().text());
        lines.add("");
        lines.add(exchange.reply().answer().text());
        if (!sources.isEmpty()) lines.add("\n근거");
        sources.forEach(source -> lines.add(source.number() + ". " + source.label()));
        lines.add("\n기준일 " + exchange.asOf() + " · " + NOTICE);
        return String.join("\n", lines);
    }
}
