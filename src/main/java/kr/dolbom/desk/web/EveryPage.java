package kr.dolbom.desk.web;

import kr.dolbom.desk.DeskSettings;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page needs to know. */
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

    @ModelAttribute("notice")
    String notice() {
        return AnswerView.NOTICE;
    }
}
