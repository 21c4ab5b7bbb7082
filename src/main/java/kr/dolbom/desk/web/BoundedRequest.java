package kr.dolbom.desk.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;

/** A request whose body ends in a {@link Problem} when it grows too long, for callers that do not say its length. */
final class BoundedRequest extends HttpServletRequestWrapper {

    private final int kilobytes;

    BoundedRequest(HttpServletRequest request, int kilobytes) {
        super(request);
        this.kilobytes = kilobytes;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Bounded(super.getInputStream());
    }

    private final class Bounded extends ServletInputStream {
        private final ServletInputStream body;
        private long left = kilobytes * 1024L;

        Bounded(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            if (next >= 0) count(1);
            return next;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int read = body.read(target, from, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) throw new Problem(Code.REQUEST_TOO_LARGE, kilobytes);
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
