package kr.dolbom.outreach.rights.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.outreach.rights.HouseholdData;
import kr.dolbom.outreach.texting.PhoneNumber;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Requests of households to see or destroy what is kept of them. The number stays in the form, never in an address. */
@Controller
@For(Duty.MANAGE_RECORDS)
class HouseholdDataPage {

    private final HouseholdData data;
    private final JsonMapper json;

    HouseholdDataPage(HouseholdData data, JsonMapper json) {
        this.data = data;
        this.json = json;
    }

    @GetMapping("/households/records")
    String form() {
        return "records/household";
    }

    @PostMapping("/households/records")
    String count(Actor actor, @RequestParam(defaultValue = "") String number, Model model) {
        model.addAttribute("counts", data.count(actor, number));
        return found(number, model);
    }

    /** Readable by people and programs; the sound beside it. */
    @PostMapping("/households/records/file")
    void file(
            Actor actor,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response)
            throws IOException {
        HouseholdData.Kept kept = data.export(actor, number, reason);
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("dolbom-household.zip")
                        .build()
                        .toString());
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
            put(zip, "records.json", json.writerWithDefaultPrettyPrinter().writeValueAsBytes(kept.records()));
            for (Map.Entry<String, Supplier<byte[]>> one : kept.files().entrySet())
                put(zip, one.getKey(), one.getValue().get());
        }
    }

    @PostMapping("/households/records/erase")
    String erase(
            Actor actor,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        model.addAttribute("report", data.erase(actor, number, reason));
        return found(number, model);
    }

    private static String found(String number, Model model) {
        PhoneNumber of = PhoneNumber.of(number).orElseThrow(() -> new Problem(Code.PHONE_NUMBER_UNREADABLE));
        model.addAttribute("number", of.written());
        model.addAttribute("masked", of.masked());
        return "records/household";
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
