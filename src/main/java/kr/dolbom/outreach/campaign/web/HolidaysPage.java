package kr.dolbom.outreach.campaign.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.outreach.campaign.Holidays;
import kr.dolbom.outreach.campaign.Holidays.Holiday;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The days nobody is called: typed or pasted by the office, one a line. */
@Controller
@For(Duty.RUN_CAMPAIGNS)
class HolidaysPage {

    private static final int MOST = 400;

    private final Holidays holidays;

    HolidaysPage(Holidays holidays) {
        this.holidays = holidays;
    }

    @GetMapping("/campaigns/holidays")
    String page(Actor actor, Model model) {
        model.addAttribute("rows", holidays.list(actor));
        return "campaign/holidays";
    }

    @PostMapping("/campaigns/holidays")
    String add(Actor actor, @RequestParam(defaultValue = "") String days) {
        holidays.add(actor, read(days));
        return "redirect:/campaigns/holidays";
    }

    @PostMapping("/campaigns/holidays/remove")
    String remove(Actor actor, @RequestParam(defaultValue = "") String day) {
        holidays.remove(actor, day(day));
        return "redirect:/campaigns/holidays";
    }

    private static List<Holiday> read(String lines) {
        List<Holiday> read = lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST)
                .map(HolidaysPage::one)
                .toList();
        if (read.isEmpty()) throw new Problem(Code.CAMPAIGN_FIELD, "쉬는 날", "한 줄에 하루씩 2026-10-03 개천절처럼 적어 주세요.");
        return read;
    }

    private static Holiday one(String line) {
        String[] parts = line.split("[\\s,]+", 2);
        String name = parts.length > 1 ? parts[1].strip() : "";
        return new Holiday(day(parts[0]), name.length() > 40 ? name.substring(0, 40) : name);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.replace('.', '-').replace('/', '-'));
        } catch (DateTimeParseException unreadable) {
            throw new Problem(Code.DATE_UNREADABLE, text);
        }
    }
}
