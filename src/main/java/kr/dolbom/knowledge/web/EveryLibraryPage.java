package kr.dolbom.knowledge.web;

import java.time.InstantSource;
import kr.dolbom.kernel.AsOf;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the templates of the library's pages need to know. */
@ControllerAdvice(basePackageClasses = EveryLibraryPage.class)
class EveryLibraryPage {

    private final UploadBounds bounds;
    private final InstantSource clock;

    EveryLibraryPage(UploadBounds bounds, InstantSource clock) {
        this.bounds = bounds;
        this.clock = clock;
    }

    @ModelAttribute("bounds")
    UploadBounds bounds() {
        return bounds;
    }

    @ModelAttribute("keeper")
    boolean keeper(Visitor visitor) {
        return visitor.isKeeper();
    }

    @ModelAttribute("today")
    String today() {
        return AsOf.today(clock).toString();
    }
}
