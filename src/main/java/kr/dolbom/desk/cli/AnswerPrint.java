package kr.dolbom.desk.cli;

import java.util.ArrayList;
import java.util.List;
import kr.dolbom.answering.Answer;
import kr.dolbom.answering.Citation;
import kr.dolbom.desk.Exchange;
import picocli.CommandLine.Help.Ansi;

/** An answer for people at a terminal; colours only where the terminal shows them. */
final class AnswerPrint {

    private static final String NOTICE = "AI 자동 안내입니다. 중요한 결정은 근거 원문과 관할 지자체에서 확인해 주세요.";

    private final Ansi ansi;
    private final List<String> lines = new ArrayList<>();

    AnswerPrint(Ansi ansi) {
        this.ansi = ansi;
    }

    String of(Exchange exchange) {
        lines.add("");
        exchange.reply().readAs().forEach(one -> lines.add(styled("faint", one.sentence())));
        switch (exchange.reply().answer()) {
            case Answer.Cited cited -> cited(cited);
            case Answer.NeedsDetail detail -> detail(detail);
            case Answer.Refused refused -> refused(refused);
        }
        sources(exchange.reply().answer().citations());
        lines.add("");
        lines.add(styled("faint", NOTICE + " (기준일 " + exchange.asOf() + ")"));
        return String.join(System.lineSeparator(), lines);
    }

    private void cited(Answer.Cited answer) {
        lines.add(styled("bold", answer.verdict()));
        answer.accounts()
                .forEach(account ->
                        lines.add(styled("fg(cyan)", account.item().side().korean() + " " + account.path())));
        answer.reasons().forEach(reason -> section("", List.of(reason)));
        if (!answer.keep().isEmpty()) section("챙길 것", marked(answer.keep()));
    }

    private void detail(Answer.NeedsDetail answer) {
        lines.add(styled("bold", answer.ask()));
        for (int i = 0; i < answer.choices().size(); i++) {
            lines.add("  " + (i + 1) + ". " + answer.choices().get(i).label());
        }
        lines.add(styled("faint", "고른 내용을 질문에 넣어 다시 물어 주세요."));
    }

    private void refused(Answer.Refused answer) {
        lines.add(styled("bold", answer.explanation()));
        if (!answer.whereToAsk().isBlank()) section("물어볼 곳", marked(List.of(answer.whereToAsk())));
    }

    private void sources(List<Citation> citations) {
        if (citations.isEmpty()) return;
        section("근거", List.of());
        for (int i = 0; i < citations.size(); i++) source(i + 1, citations.get(i));
    }

    private void source(int number, Citation citation) {
        lines.add("  [" + number + "] " + citation.source().label()
                + styled("faint", "  " + citation.source().validFrom() + "부터"));
        citation.sentences().forEach(sentence -> lines.add("      “" + sentence.strip() + "”"));
        if (citation.passage().isEmpty()) lines.add(styled("faint", "      원문이 아직 서고에 없습니다."));
    }

    private void section(String title, List<String> content) {
        lines.add("");
        if (!title.isEmpty()) lines.add(styled("bold", title));
        lines.addAll(content);
    }

    private static List<String> marked(List<String> items) {
        return items.stream().map(item -> "  · " + item).toList();
    }

    /** Text never passes through picocli's own markup, which would read {@code @|} in it. */
    private String styled(String style, String text) {
        if (!ansi.enabled()) return text;
        String on = Ansi.Style.on(Ansi.Style.parse(style));
        return on + text + Ansi.Style.off(Ansi.Style.parse(style));
    }
}
