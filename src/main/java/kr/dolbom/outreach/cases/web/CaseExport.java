package kr.dolbom.outreach.cases.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Spreadsheet;
import kr.dolbom.outreach.cases.Cases;
import kr.dolbom.outreach.cases.Counselling;
import kr.dolbom.outreach.cases.Decisions;
import kr.dolbom.outreach.cases.Officer;
import kr.dolbom.outreach.dialogue.Domain;
import kr.dolbom.outreach.dialogue.Need;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The cases as a table for a spreadsheet: masked names and numbers, findings and decisions, not a word of what was said. */
@Controller
@For(Duty.DECIDE_CASES)
class CaseExport {

    private final Cases cases;
    private final Decisions decisions;

    CaseExport(Cases cases, Decisions decisions) {
        this.cases = cases;
        this.decisions = decisions;
    }

    @GetMapping("/cases/export.csv")
    ResponseEntity<byte[]> export(Actor actor) {
        List<Counselling> all = cases.export(actor);
        String table = Stream.concat(Stream.of(head()), all.stream().map(this::row))
                .map(CaseExport::line)
                .collect(Collectors.joining("\r\n", Spreadsheet.UTF_8_MARK, "\r\n"));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cases.csv\"")
                .body(table.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> head() {
        return Stream.of(
                        Stream.of("번호", "이름", "전화", "기관", "통화", "급한 정도"),
                        Arrays.stream(Domain.values()).map(Domain::korean),
                        Stream.of("상태", "담당", "결정", "결정한 때"))
                .flatMap(names -> names)
                .toList();
    }

    private List<String> row(Counselling one) {
        return Stream.of(
                        Stream.of(
                                String.valueOf(one.number()),
                                Masked.name(one.call().household().name()),
                                Masked.number(one.call().number()),
                                one.organisation(),
                                Moments.of(one.calledAt()),
                                one.urgency().korean()),
                        Arrays.stream(Domain.values()).map(domain -> need(one, domain)),
                        Stream.of(
                                one.state().korean(),
                                one.owner().map(Officer::name).orElse(""),
                                decisions
                                        .standing(one)
                                        .map(DecisionView::choices)
                                        .orElse(""),
                                one.decidedAt().map(Moments::of).orElse("")))
                .flatMap(cells -> cells)
                .toList();
    }

    private static String need(Counselling one, Domain domain) {
        return one.call().record().needs().getOrDefault(domain, Need.NOT_ASKED).korean();
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + Spreadsheet.harmless(cell).replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }
}
