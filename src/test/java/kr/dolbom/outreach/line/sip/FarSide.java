package kr.dolbom.outreach.line.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A network written by hand, message by message, so that it may do what no library would. */
final class FarSide implements Closeable {

    /** Longer than a silent door is waited for. */
    private static final int PATIENCE = 10_000;

    private final DatagramSocket socket;
    private final int line;

    FarSide(String address, int port, int line) throws IOException {
        socket = new DatagramSocket(new InetSocketAddress(InetAddress.getByName(address), port));
        this.line = line;
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The next message that begins so; others in between are passed over. */
    String next(String beginning) throws IOException {
        socket.setSoTimeout(PATIENCE);
        for (String message = receive(); ; message = receive()) if (message.startsWith(beginning)) return message;
    }

    /** Whether a message that begins so arrives in this time. */
    boolean hears(String beginning, int millis) throws IOException {
        long end = System.currentTimeMillis() + millis;
        try {
            while (System.currentTimeMillis() < end) {
                socket.setSoTimeout((int) Math.max(1, end - System.currentTimeMillis()));
                if (receive().startsWith(beginning)) return true;
            }
        } catch (java.net.SocketTimeoutException silence) {
            return false;
        }
        return false;
    }

    void send(String message) throws IOException {
        send(message.getBytes(StandardCharsets.UTF_8));
    }

    void send(byte[] bytes) throws IOException {
        socket.send(new DatagramPacket(bytes, bytes.length, new InetSocketAddress("127.0.0.1", line)));
    }

    void reply(String request, String status, String... more) throws IOException {
        send(response(request, status, "far", more));
    }

    void answer(String request, String tag, String... sdp) throws IOException {
        send(response(request, "200 OK", tag, described(sdp)));
    }

    /** As RFC 3261 has it: an answer is said again until it is acknowledged. */
    void answerUntilAcknowledged(String request, String tag, String... sdp) throws IOException {
        for (int tries = 0; tries < 10; tries++) {
            answer(request, tag, sdp);
            if (hears("ACK", 500)) return;
        }
        throw new IOException("never acknowledged");
    }

    /** The headers and the body of a message with this description. */
    static String[] described(String... sdp) {
        String body = sdp.length == 0 ? "" : String.join("\r\n", sdp) + "\r\n";
        return new String[] {"Content-Type: application/sdp", "Content-Length: " + body.length(), "", body};
    }

    static String[] sound(int port, String... more) {
        String[] sdp = {
            "v=0",
            "o=far 1 1 IN IP4 127.0.0.1",
            "s=-",
            "c=IN IP4 127.0.0.1",
            "t=0 0",
            "m=audio " + port + " RTP/AVP 8 101",
            "a=rtpmap:8 PCMA/8000",
            "a=rtpmap:101 telephone-event/8000"
        };
        String[] all = Arrays.copyOf(sdp, sdp.length + more.length);
        System.arraycopy(more, 0, all, sdp.length, more.length);
        return all;
    }

    String response(String request, String status, String tag, String... more) {
        List<String> copied = request.lines()
                .filter(line -> line.matches("(?i)(Via|From|Call-ID|CSeq|Record-Route):.*"))
                .toList();
        String to = header(request, "To");
        return String.join("\r\n", copied)
                .transform(headers -> "SIP/2.0 " + status + "\r\n" + headers + "\r\nTo: " + tagged(to, tag)
                        + "\r\nContact: <sip:far@127.0.0.1:" + port() + ">\r\n" + ending(more));
    }

    /** A request of ours within the call that this INVITE of theirs began. */
    String within(String invite, String method, int number, String tag, String... more) {
        return method + " sip:" + contact(invite) + " SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:" + port()
                + ";branch=z9hG4bK" + method + number + tag + "\r\nMax-Forwards: 70\r\nFrom: "
                + tagged(header(invite, "To"), tag) + "\r\nTo: " + header(invite, "From") + "\r\nCall-ID: "
                + header(invite, "Call-ID") + "\r\nCSeq: " + number + " " + method + "\r\nContact: <sip:far@127.0.0.1:"
                + port() + ">\r\n" + ending(more);
    }

    /** A new call to the line. */
    String invite(String caller, String... more) {
        return "INVITE sip:16002129@127.0.0.1:" + line + " SIP/2.0\r\nVia: SIP/2.0/UDP " + host() + ":" + port()
                + ";branch=z9hG4bKin" + caller.hashCode() + "\r\nMax-Forwards: 70\r\nFrom: <sip:" + caller
                + "@network.test>;tag=caller\r\nTo: <sip:16002129@127.0.0.1>\r\nCall-ID: in" + caller.hashCode()
                + "\r\nCSeq: 1 INVITE\r\nContact: <sip:far@" + host() + ":" + port() + ">\r\n" + ending(more);
    }

    /** A request of ours within the call that our INVITE began, as this answer of theirs lets it go on. */
    String withinOwn(String answer, String method, int number, String... more) {
        return method + " sip:" + contact(answer) + " SIP/2.0\r\nVia: SIP/2.0/UDP " + host() + ":" + port()
                + ";branch=z9hG4bKown" + method + number + "\r\nMax-Forwards: 70\r\nFrom: " + header(answer, "From")
                + "\r\nTo: " + header(answer, "To") + "\r\nCall-ID: " + header(answer, "Call-ID") + "\r\nCSeq: "
                + number + " " + method + "\r\n" + ending(more);
    }

    static String header(String message, String name) {
        return message.lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .collect(Collectors.joining(", "));
    }

    static int soundPort(String message) {
        return message.lines()
                .filter(line -> line.startsWith("m=audio "))
                .map(line -> Integer.parseInt(line.split(" ")[1]))
                .findFirst()
                .orElseThrow();
    }

    private String host() {
        return socket.getLocalAddress().getHostAddress();
    }

    private static String contact(String message) {
        String contact = header(message, "Contact");
        return contact.substring(contact.indexOf("sip:") + 4, contact.indexOf('>'));
    }

    private static String tagged(String to, String tag) {
        return to.contains("tag=") ? to : to + ";tag=" + tag;
    }

    private static String ending(String... more) {
        String text = String.join("\r\n", more);
        return text.contains("\r\n\r\n") || text.endsWith("\r\n")
                ? text
                : text + (text.isEmpty() ? "" : "\r\n") + "Content-Length: 0\r\n\r\n";
    }

    private String receive() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[8_192], 8_192);
        socket.receive(packet);
        String message = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
        assertThat(message).contains("Call-ID");
        return message;
    }

    @Override
    public void close() {
        socket.close();
    }
}
