package kr.dolbom.outreach.cases;

import java.util.UUID;

/** Whether there is a recording of a call to listen to; without one the pages show the words alone. */
public interface Recordings {

    boolean has(UUID attempt);
}
