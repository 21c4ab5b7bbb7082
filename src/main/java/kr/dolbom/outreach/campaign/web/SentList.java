package kr.dolbom.outreach.campaign.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;

/** The file of a form, in memory only: nothing of a request that announces or sends too much is kept. */
final class SentList {

    static final int MOST_MEGABYTES = 10;
    private static final long MOST = (long) MOST_MEGABYTES << 20;

    private SentList() {}

    /** A file's name and bytes. */
    record Sent(String name, byte[] bytes) {}

    static Sent of(HttpServletRequest request) {
        return of(request, Code.LIST_TOO_LARGE);
    }

    static Sent of(HttpServletRequest request, Code tooLarge) {
        if (request.getContentLengthLong() > MOST + 65_536) throw new Problem(tooLarge, MOST_MEGABYTES);
        try {
            Part part = request.getPart("list");
            if (part == null || part.getSize() == 0) throw new Problem(Code.UPLOAD_EMPTY);
            return new Sent(name(part), bytes(part, tooLarge));
        } catch (IllegalStateException beyondTheBounds) {
            throw new Problem(tooLarge, beyondTheBounds, MOST_MEGABYTES);
        } catch (IOException | ServletException brokenOff) {
            throw new Problem(Code.UPLOAD_BROKEN, brokenOff);
        }
    }

    private static byte[] bytes(Part part, Code tooLarge) throws IOException {
        try (InputStream in = part.getInputStream()) {
            byte[] bytes = in.readNBytes((int) MOST + 1);
            if (bytes.length > MOST) throw new Problem(tooLarge, MOST_MEGABYTES);
            return bytes;
        } finally {
            part.delete();
        }
    }

    private static String name(Part part) {
        String sent = part.getSubmittedFileName();
        if (sent == null) return "명단";
        String plain =
                sent.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        return plain.length() > 80 ? plain.substring(plain.length() - 80) : plain;
    }
}
