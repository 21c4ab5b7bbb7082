package kr.dolbom.desk.counsel;

import kr.dolbom.desk.handover.Event;
import kr.dolbom.desk.handover.Move;
import kr.dolbom.desk.web.SaidView;

/** Something that happened, as a line of the history. */
record EventLine(String who, String what, String note, String at, boolean remark) {

    static EventLine of(Event event) {
        return new EventLine(
                event.by().name().isEmpty() ? "질문한 분" : event.by().name(),
                event.move().korean(),
                event.note(),
                SaidView.moment(event.at()),
                event.move() == Move.NOTE);
    }
}
