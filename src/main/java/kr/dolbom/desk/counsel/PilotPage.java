package kr.dolbom.desk.counsel;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kr.dolbom.desk.Pilot;
import kr.dolbom.desk.handover.State;
import kr.dolbom.desk.pilot.Figure;
import kr.dolbom.desk.pilot.Figures;
import kr.dolbom.desk.pilot.Figures.Spread;
import kr.dolbom.desk.pilot.Line;
import kr.dolbom.desk.pilot.Period;
import kr.dolbom.desk.web.SaidView;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Spreadsheet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How the desk does in a period; every figure opens the list behind it, and the list can be taken away as a file. */
@Controller
@For(Duty.SEE_FIGURES)
class PilotPage {

    private final Pilot pilot;
    private final InstantSource clock;

    PilotPage(Pilot pilot, InstantSource clock) {
        this.pilot = pilot;
        this.clock = clock;
    }

    /** A figure as the page shows it. */
    record Shown(String word, String name, long count, String share) {}

    /** A row of a list as the page shows it. */
    record Row(String at, String question, String organisation, String state, String time, String handOver) {}

    @GetMapping("/pilot")
    String figures(
            Actor actor,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            Model model) {
        Period period = Period.of(from, until, clock);
        Figures figures = pilot.figures(actor, period);
        model.addAttribute("period", period);
        model.addAttribute("asked", shown(figures, false));
        model.addAttribute("handed", shown(figures, true));
        model.addAttribute("first", seconds(figures.firstAnswer()));
        model.addAttribute("person", times(figures.personAnswer()));
        model.addAttribute("open", times(figures.openAge()));
        model.addAttribute("up", figures.up() < 0 ? "아직 재지 않음" : percent(100 * figures.up(), 2));
        model.addAttribute("organisation", actor.organisationPath());
        return "counsel/pilot";
    }

    @GetMapping("/pilot/{figure}")
    String list(
            Actor actor,
            @PathVariable String figure,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            Model model) {
        Period period = Period.of(from, until, clock);
        Figure wanted = Figure.of(figure);
        model.addAttribute("period", period);
        model.addAttribute("figure", wanted);
        model.addAttribute(
                "rows",
                pilot.list(actor, wanted, period).stream().map(PilotPage::row).toList());
        return "counsel/pilot-list";
    }

    @GetMapping("/pilot/{figure}.csv")
    ResponseEntity<byte[]> csv(
            Actor actor,
            @PathVariable String figure,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until) {
        Period period = Period.of(from, until, clock);
        Figure wanted = Figure.of(figure);
        String name = "운영수치-" + wanted.korean() + "-" + period.from() + "-" + period.until() + ".csv";
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(table(pilot.export(actor, wanted, period)).getBytes(StandardCharsets.UTF_8));
    }

    private static List<Shown> shown(Figures figures, boolean handOvers) {
        return Arrays.stream(Figure.values())
                .filter(figure -> figure.ofHandOvers() == handOvers)
                .map(figure -> new Shown(
                        figure.word(), figure.korean(), figures.count(figure), percent(figures.share(figure), 1)))
                .toList();
    }

    private static Row row(Line line) {
        return new Row(
                SaidView.moment(line.at()),
                line.question(),
                line.organisation(),
                state(line.state()),
                line.handOver().isEmpty() ? second(60 * line.minutes()) : time(line.minutes()),
                line.handOver());
    }

    private static String table(List<Line> lines) {
        StringWriter out = new StringWriter();
        out.write(Spreadsheet.UTF_8_MARK);
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.DEFAULT)) {
            printer.printRecord("때", "질문", "기관", "상태", "걸린 분", "대화");
            for (Line line : lines)
                printer.printRecord(
                        line.at().atZone(AsOf.SEOUL).toLocalDateTime(),
                        Spreadsheet.harmless(line.question()),
                        Spreadsheet.harmless(line.organisation()),
                        state(line.state()),
                        String.format(Locale.ROOT, "%.3f", line.minutes()),
                        line.conversation());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private static String state(String word) {
        return switch (word) {
            case "cited" -> Figure.ANSWERED.korean();
            case "needs_detail" -> Figure.ASKED_BACK.korean();
            case "refused" -> Figure.REFUSED.korean();
            default -> State.valueOf(word).korean();
        };
    }

    private static String seconds(Spread millis) {
        return millis.largest() == 0
                ? "없음"
                : "가운데 " + second(millis.median() / 1_000) + " · 열에 아홉 " + second(millis.most() / 1_000) + " · 가장 긴 것 "
                        + second(millis.largest() / 1_000);
    }

    private static String times(Spread minutes) {
        return minutes.largest() == 0
                ? "없음"
                : "가운데 " + time(minutes.median()) + " · 열에 아홉 " + time(minutes.most()) + " · 가장 긴 것 "
                        + time(minutes.largest());
    }

    private static String second(double seconds) {
        return String.format(Locale.KOREA, seconds < 1 ? "%.3f초" : "%.1f초", seconds);
    }

    private static String time(double minutes) {
        long whole = Math.round(minutes);
        if (whole < 60) return whole + "분";
        return whole < 48 * 60 ? whole / 60 + "시간 " + whole % 60 + "분" : whole / (24 * 60) + "일";
    }

    private static String percent(double share, int digits) {
        return String.format(Locale.KOREA, "%." + digits + "f%%", share);
    }
}
