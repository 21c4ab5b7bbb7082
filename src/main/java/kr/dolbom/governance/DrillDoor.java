package kr.dolbom.governance;

import java.util.List;

/**
 * A way in that the drill of masking tries, and what goes out because of it. A bean of any module takes part by itself.
 * It is spoken to over HTTP, because the drilled desk is a process of its own.
 */
public interface DrillDoor {

    /** What the door is called in the drill's report. */
    String korean();

    /** Brings the text in as somebody would who uses the door; it holds personal data. */
    void send(String text, DrillHouse house);

    /** Addresses that are asked for when everything is in, as a member of staff; none of it may be in the answers. */
    default List<String> exits() {
        return List.of();
    }
}
