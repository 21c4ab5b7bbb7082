package kr.dolbom.governance.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;

/** A response that is not begun before there is much to say, so that a refusal can still be told as one. */
final class LateWriter extends Writer {

    private static final int HELD_BACK = 8192;

    private final HttpServletResponse response;
    private final StringBuilder held = new StringBuilder();

    LateWriter(HttpServletResponse response) {
        this.response = response;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        held.append(Arrays.copyOfRange(text, from, from + length));
        if (held.length() > HELD_BACK) flush();
    }

    @Override
    public void flush() throws IOException {
        response.getWriter().append(held);
        held.setLength(0);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
