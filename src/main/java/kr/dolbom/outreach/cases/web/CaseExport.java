package kr.dolbom.outreach.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
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

    /** Written while it is read: a district's cases of years fit into no page. */
    @GetMapping("/cases/export.csv")
    void export(Actor actor, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cases.csv\"");
        PrintWriter out = response.getWriter();
        out.print(Spreadsheet.UTF_8_MARK + line(head()));
        cases.export(actor, one -> out.print(line(row(one))));
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
                .collect(Collectors.joining(",", "", "\r\n"));
    }
}
