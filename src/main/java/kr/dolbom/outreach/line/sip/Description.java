package kr.dolbom.outreach.line.sip;

import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.dolbom.outreach.sound.Companding;

/**
 * The sound part of a session description (RFC 4566): where to send, how it is packed, which number keys have.
 *
 * @param keyPayloadType of telephone-event (RFC 4733)
 */
record Description(InetSocketAddress address, Companding companding, int keyPayloadType) {

    private static final int OUR_KEYS = 101;

    /** What we offer: A-law first, as Korean networks do. */
    static String offer(String host, int port, long session) {
        return lines(host, port, session, "8 0 " + OUR_KEYS, List.of("a=rtpmap:8 PCMA/8000", "a=rtpmap:0 PCMU/8000"));
    }

    /** What we answer when the far side has offered. */
    String answer(String host, int port, long session) {
        int type = companding.payloadType();
        String map = "a=rtpmap:" + type + " " + companding.encodingName() + "/8000";
        return lines(host, port, session, type + " " + keyPayloadType, List.of(map), keyPayloadType);
    }

    /** Empty when there is no sound in it that we can pack and unpack. */
    static Optional<Description> read(String text) {
        List<String> lines = Arrays.asList(text.split("\\r?\\n"));
        Optional<String> media =
                lines.stream().filter(line -> line.startsWith("m=audio ")).findFirst();
        return media.flatMap(audio -> read(lines, audio.split(" ")));
    }

    private static Optional<Description> read(List<String> lines, String[] audio) {
        List<String> types = Arrays.asList(audio).subList(Math.min(3, audio.length), audio.length);
        Optional<Companding> companding = types.stream()
                .flatMap(type -> Arrays.stream(Companding.values())
                        .filter(known -> type.equals(String.valueOf(known.payloadType()))))
                .findFirst();
        Optional<String> host = lines.stream()
                .filter(line -> line.startsWith("c=IN IP4 ") || line.startsWith("c=IN IP6 "))
                .map(line -> line.substring("c=IN IP4 ".length()).strip())
                .reduce((first, last) -> last);
        if (companding.isEmpty() || host.isEmpty()) return Optional.empty();
        InetSocketAddress address = new InetSocketAddress(host.get(), Integer.parseInt(audio[1]));
        return Optional.of(new Description(address, companding.get(), keys(lines)));
    }

    private static int keys(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("a=rtpmap:") && line.contains("telephone-event/8000"))
                .map(line -> line.substring("a=rtpmap:".length(), line.indexOf(' ')))
                .findFirst()
                .map(Integer::parseInt)
                .orElse(OUR_KEYS);
    }

    private static String lines(String host, int port, long session, String types, List<String> maps) {
        return lines(host, port, session, types, maps, OUR_KEYS);
    }

    private static String lines(String host, int port, long session, String types, List<String> maps, int keys) {
        return String.join(
                        "\r\n",
                        "v=0",
                        "o=dolbom " + session + " " + session + " IN IP4 " + host,
                        "s=-",
                        "c=IN IP4 " + host,
                        "t=0 0",
                        "m=audio " + port + " RTP/AVP " + types,
                        String.join("\r\n", maps),
                        "a=rtpmap:" + keys + " telephone-event/8000",
                        "a=fmtp:" + keys + " 0-15",
                        "a=ptime:20",
                        "a=sendrecv")
                + "\r\n";
    }
}
