package kr.dolbom.governance;

import java.net.http.HttpResponse;
import java.util.Map;

/** The desk the drill of masking speaks to: as an asker, and as a member of staff with every role but administrator. */
public interface DrillHouse {

    HttpResponse<String> get(String path);

    /** JSON of an asker's. */
    HttpResponse<String> post(String path, Map<String, String> body);

    /** A form of the page, as an asker's browser sends it. @throws kr.dolbom.kernel.Problem when it is refused */
    HttpResponse<String> form(String path, Map<String, String> fields);

    HttpResponse<String> getAsStaff(String path);

    /** @throws kr.dolbom.kernel.Problem when it is refused: a door nobody gets through proves nothing */
    HttpResponse<String> postAsStaff(String path, Map<String, String> body);

    /** @throws kr.dolbom.kernel.Problem when it is refused */
    HttpResponse<String> formAsStaff(String path, Map<String, String> fields);

    /** @throws kr.dolbom.kernel.Problem when it is refused */
    HttpResponse<String> fileAsStaff(String path, String field, String name, String content);

    /** Has somebody say it in a call, and answer it to a text: what no address takes in. Comes back when it is kept. */
    void say(String text);

    /** Has somebody answer with it in a call where rules make nothing of it, so that a model is asked. Comes back after it. */
    void leaveOpen(String text);

    /** Asks, and remembers the answer for the doors that need one. @return the id of the answer */
    String ask(String question);

    /** The latest conversation. */
    String conversation();

    /** The latest answer. */
    String exchange();

    /** A hand-over of the latest conversation, opened when there is none. */
    String handOver();
}
