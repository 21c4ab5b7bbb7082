package kr.dolbom.outreach.campaign;

import java.util.List;

/** What others can tell of campaigns out of the rows whoever asks may see. */
public interface MoreMeasures {
    List<Measure> list();
}
