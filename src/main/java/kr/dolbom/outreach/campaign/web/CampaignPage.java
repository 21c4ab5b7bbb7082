package kr.dolbom.outreach.campaign.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.Spreadsheet;
import kr.dolbom.outreach.campaign.CampaignState;
import kr.dolbom.outreach.campaign.Campaigns;
import kr.dolbom.outreach.campaign.PlanFacts;
import kr.dolbom.outreach.campaign.Standing;
import kr.dolbom.outreach.campaign.Unreached;
import kr.dolbom.outreach.campaign.dialling.Means;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One campaign: how it stands, what may be done with it, and those a person must look after. */
@Controller
@For(Duty.RUN_CAMPAIGNS)
class CampaignPage {

    private static final int PAGE = 50;

    private final Campaigns campaigns;
    private final Means means;

    CampaignPage(Campaigns campaigns, Means means) {
        this.campaigns = campaigns;
        this.means = means;
    }

    /** A household of the work list as the page shows it. */
    record Row(
            String id,
            String name,
            String number,
            String signals,
            String officer,
            String state,
            String reason,
            int tries,
            String at) {
        static Row of(Unreached one) {
            return new Row(
                    one.id().toString(),
                    one.name(),
                    one.number(),
                    String.join(", ", one.signals()),
                    one.officer(),
                    one.state().korean(),
                    one.reason(),
                    one.tries(),
                    StandingView.moment(one.at()));
        }
    }

    @GetMapping("/campaigns/{id}")
    String page(Actor actor, @PathVariable String id, Model model) {
        Standing standing = campaigns.require(actor, uuid(id));
        show(standing, model);
        model.addAttribute(
                "facts",
                PlanFacts.of(standing.campaign().name(), standing.campaign().plan())
                        .entrySet());
        model.addAttribute("changeable", standing.campaign().isChangeable());
        model.addAttribute("version", standing.campaign().version());
        return "campaign/page";
    }

    /** The part that changes while one looks at it. */
    @GetMapping("/campaigns/{id}/now")
    String now(Actor actor, @PathVariable String id, Model model) {
        show(campaigns.require(actor, uuid(id)), model);
        return "campaign/page :: now";
    }

    private void show(Standing standing, Model model) {
        model.addAttribute("one", StandingView.of(standing));
        model.addAttribute(
                "missing", standing.campaign().state().isOver() ? List.of() : means.missing(standing.campaign()));
    }

    @PostMapping("/campaigns/{id}/start")
    String start(Actor actor, @PathVariable String id) {
        return moved(actor, id, CampaignState.Move.START);
    }

    @PostMapping("/campaigns/{id}/pause")
    String pause(Actor actor, @PathVariable String id) {
        return moved(actor, id, CampaignState.Move.PAUSE);
    }

    @PostMapping("/campaigns/{id}/resume")
    String resume(Actor actor, @PathVariable String id) {
        return moved(actor, id, CampaignState.Move.RESUME);
    }

    @PostMapping("/campaigns/{id}/stop")
    String stop(Actor actor, @PathVariable String id) {
        return moved(actor, id, CampaignState.Move.STOP);
    }

    private String moved(Actor actor, String id, CampaignState.Move move) {
        UUID campaign = uuid(id);
        campaigns.move(actor, campaign, move);
        return "redirect:/campaigns/" + campaign;
    }

    @GetMapping("/campaigns/{id}/unreached")
    String unreached(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "0") int from, Model model) {
        UUID campaign = uuid(id);
        int first = Math.max(0, from);
        List<Row> rows = campaigns.unreached(actor, campaign, PAGE + 1, first).stream()
                .map(Row::of)
                .toList();
        model.addAttribute("one", StandingView.of(campaigns.require(actor, campaign)));
        model.addAttribute("rows", rows.stream().limit(PAGE).toList());
        model.addAttribute("more", rows.size() > PAGE);
        model.addAttribute("from", first);
        model.addAttribute("page", PAGE);
        return "campaign/unreached";
    }

    /** Written while it is read: there may be tens of thousands. */
    @GetMapping("/campaigns/{id}/unreached.csv")
    void csv(Actor actor, @PathVariable String id, HttpServletResponse response) throws IOException {
        UUID campaign = uuid(id);
        campaigns.require(actor, campaign);
        String name = "닿지-못한-가구-" + campaign.toString().substring(0, 8) + ".csv";
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, saved(name));
        response.getWriter().write(Spreadsheet.UTF_8_MARK);
        CSVPrinter printer = new CSVPrinter(response.getWriter(), CSVFormat.DEFAULT);
        printer.printRecord("이름", "전화", "위기정보", "담당자", "상태", "까닭", "건 횟수", "때");
        campaigns.export(actor, campaign, one -> print(Row.of(one), printer));
    }

    private static void print(Row row, CSVPrinter printer) {
        try {
            printer.printRecord(
                    Spreadsheet.harmless(row.name()),
                    row.number(),
                    Spreadsheet.harmless(row.signals()),
                    Spreadsheet.harmless(row.officer()),
                    row.state(),
                    Spreadsheet.harmless(row.reason()),
                    row.tries(),
                    row.at());
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    static ResponseEntity<byte[]> file(String name, String table) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, saved(name))
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(table.getBytes(StandardCharsets.UTF_8));
    }

    private static String saved(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException mistyped) {
            throw new Problem(Code.CAMPAIGN_NOT_FOUND);
        }
    }
}
