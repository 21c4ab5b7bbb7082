package kr.dolbom.desk.web;

import kr.dolbom.desk.DeskSettings;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page needs to know, and parts that several pages show. */
@ControllerAdvice
class EveryPage {

    private final DeskSettings settings;

    EveryPage(DeskSettings settings) {
        this.settings = settings;
    }

    @ModelAttribute("governmentMasthead")
    boolean governmentMasthead() {
        return settings.governmentMasthead();
    }

    /** How large a file of a reply may be; the form says it before anything is sent. */
    @ModelAttribute("attachmentMegabytes")
    int attachmentMegabytes() {
        return settings.attachmentMegabytes();
    }

    @ModelAttribute("notice")
    String notice() {
        return AnswerView.NOTICE;
    }
}
