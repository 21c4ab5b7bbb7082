package kr.dolbom.outreach.campaign.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Spreadsheet;
import kr.dolbom.outreach.campaign.Measure;
import kr.dolbom.outreach.campaign.Measures;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What campaigns came to. */
@Controller
@For(Duty.SEE_FIGURES)
class MeasuresPage {

    private final Measures measures;

    MeasuresPage(Measures measures) {
        this.measures = measures;
    }

    @GetMapping("/campaigns/measures")
    String page(Actor actor, Model model) {
        model.addAttribute("measures", measures.all(actor));
        return "campaign/measures";
    }

    @GetMapping("/campaigns/measures.csv")
    ResponseEntity<byte[]> csv(Actor actor) {
        return CampaignPage.file("초기상담-수치.csv", table(measures.all(actor)));
    }

    private static String table(List<Measure> measures) {
        StringWriter out = new StringWriter();
        out.write(Spreadsheet.UTF_8_MARK);
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.DEFAULT)) {
            for (Measure measure : measures) {
                printer.printRecord(measure.title());
                printer.printRecord(measure.heads());
                for (List<String> row : measure.rows())
                    printer.printRecord(row.stream().map(Spreadsheet::harmless).toList());
                printer.println();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }
}
