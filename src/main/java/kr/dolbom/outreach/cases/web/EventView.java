package kr.dolbom.outreach.cases.web;

import kr.dolbom.outreach.cases.Edit;
import kr.dolbom.outreach.cases.Event;

/** Something that happened, as a line of the history. */
public record EventView(String who, String what, String text, String at) {

    static EventView of(Event event) {
        String about = event.domain().map(domain -> domain.korean() + " ").orElse("");
        return new EventView(event.by().name(), about + event.move().korean(), text(event), Moments.of(event.at()));
    }

    private static String text(Event event) {
        if (event.move() != Event.Move.EDIT) return event.text();
        Edit edit = Edit.of(event);
        return edit.need().korean() + (edit.words().isEmpty() ? "" : " · " + edit.words());
    }
}
