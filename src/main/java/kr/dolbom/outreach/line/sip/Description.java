package kr.dolbom.outreach.line.sip;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.dolbom.outreach.line.SoundPath;
import kr.dolbom.outreach.sound.Companding;

/**
 * The sound part of a session description (RFC 4566): where to send, how it is packed, which number keys have.
 *
 * @param keyPayloadType of telephone-event (RFC 4733), or {@link SoundPath#NO_KEYS}
 * @param direction what the far side does: sendrecv, or it holds the call
 * @param media every "m=" line of it, for an answer takes up or refuses each
 * @param taken which of them is the sound
 */
record Description(
        InetSocketAddress address,
        Companding companding,
        int keyPayloadType,
        Direction direction,
        List<String> media,
        int taken) {

    private static final int OUR_KEYS = 101;
    private static final int MOST_LINES = 200;
    private static final int LAST_PORT = 65_535;

    /** Who speaks, as the far side sees it. */
    enum Direction {
        SENDRECV("sendrecv"),
        SENDONLY("recvonly"),
        RECVONLY("sendonly"),
        INACTIVE("inactive");

        private final String answered;

        Direction(String answered) {
            this.answered = answered;
        }
    }

    /** Who describes: our address for sound, and which description of the call this is. */
    record Near(String host, int port, long session, long version) {}

    /** What we offer: A-law first, as Korean networks do. */
    static String offer(Near near) {
        String audio = "m=audio " + near.port() + " RTP/AVP 8 0 " + OUR_KEYS;
        return text(Stream.concat(
                head(near),
                Stream.concat(
                        Stream.of(audio, map(Companding.A_LAW), map(Companding.MU_LAW)), sound(OUR_KEYS, "sendrecv"))));
    }

    /** What we answer when the far side has offered. */
    String answer(Near near) {
        List<String> lines = new ArrayList<>(head(near).toList());
        for (int each = 0; each < media.size(); each++) lines.addAll(each == taken ? takeUp(near) : refuse(each));
        return text(lines.stream());
    }

    boolean isHeld() {
        return direction != Direction.SENDRECV || address.getAddress().isAnyLocalAddress();
    }

    /** Empty when there is no sound in it that we can pack and unpack. */
    static Optional<Description> read(String text) {
        List<String> lines = text.lines().limit(MOST_LINES).map(String::strip).toList();
        List<String> media =
                lines.stream().filter(line -> line.startsWith("m=")).toList();
        for (int each = 0; each < media.size(); each++) {
            Optional<Description> sound = sound(lines, media, each);
            if (sound.isPresent()) return sound;
        }
        return Optional.empty();
    }

    private static Optional<Description> sound(List<String> lines, List<String> media, int number) {
        String[] audio = media.get(number).split(" +");
        if (audio.length < 4 || !audio[0].equals("m=audio") || !audio[2].equals("RTP/AVP")) return Optional.empty();
        List<String> section = section(lines, number);
        Optional<Companding> companding =
                Arrays.stream(audio).skip(3).flatMap(Description::known).findFirst();
        Optional<InetSocketAddress> address = host(lines, section).flatMap(host -> address(host, audio[1]));
        if (companding.isEmpty() || address.isEmpty()) return Optional.empty();
        return Optional.of(new Description(
                address.get(), companding.get(), keys(section), direction(lines, section), media, number));
    }

    private static Stream<Companding> known(String type) {
        return Arrays.stream(Companding.values())
                .filter(companding -> type.equals(String.valueOf(companding.payloadType())));
    }

    /** From this "m=" line to the next. */
    private static List<String> section(List<String> lines, int number) {
        List<String> section = new ArrayList<>();
        int seen = -1;
        for (String line : lines) {
            if (line.startsWith("m=")) seen++;
            if (seen == number) section.add(line);
        }
        return section;
    }

    /** The section's own address, or the one that stands before all sections. */
    private static Optional<String> host(List<String> lines, List<String> section) {
        Stream<String> before = lines.stream().takeWhile(line -> !line.startsWith("m="));
        return Stream.concat(section.stream(), before)
                .filter(line -> line.startsWith("c=IN IP4 ") || line.startsWith("c=IN IP6 "))
                .map(line -> line.substring("c=IN IP4 ".length()).split("/")[0].strip())
                .findFirst();
    }

    /** Addresses only: a name would make whoever wrote it choose what we look up, and when. */
    private static Optional<InetSocketAddress> address(String host, String port) {
        try {
            int number = Integer.parseInt(port);
            if (number < 1 || number > LAST_PORT) return Optional.empty();
            return Optional.of(new InetSocketAddress(InetAddress.ofLiteral(host), number));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static int keys(List<String> section) {
        return section.stream()
                .filter(line -> line.matches("a=rtpmap:\\d{1,3} telephone-event/8000.*"))
                .map(line -> Integer.parseInt(line.substring("a=rtpmap:".length(), line.indexOf(' '))))
                .filter(type -> type < 128)
                .findFirst()
                .orElse(SoundPath.NO_KEYS);
    }

    private static Direction direction(List<String> lines, List<String> section) {
        return Stream.concat(section.stream(), lines.stream().takeWhile(line -> !line.startsWith("m=")))
                .flatMap(line -> Arrays.stream(Direction.values())
                        .filter(direction -> line.equalsIgnoreCase("a=" + direction.name())))
                .findFirst()
                .orElse(Direction.SENDRECV);
    }

    private List<String> takeUp(Near near) {
        String keys = keyPayloadType == SoundPath.NO_KEYS ? "" : " " + keyPayloadType;
        String audio = "m=audio " + near.port() + " RTP/AVP " + companding.payloadType() + keys;
        return Stream.concat(Stream.of(audio, map(companding)), sound(keyPayloadType, direction.answered))
                .toList();
    }

    private List<String> refuse(int each) {
        return List.of(media.get(each).replaceFirst("^(m=\\S+) +\\S+", "$1 0"));
    }

    private static Stream<String> head(Near near) {
        return Stream.of(
                "v=0",
                "o=dolbom " + near.session() + " " + near.version() + " IN IP4 " + near.host(),
                "s=-",
                "c=IN IP4 " + near.host(),
                "t=0 0");
    }

    private static Stream<String> sound(int keys, String direction) {
        Stream<String> pressed = keys == SoundPath.NO_KEYS
                ? Stream.empty()
                : Stream.of("a=rtpmap:" + keys + " telephone-event/8000", "a=fmtp:" + keys + " 0-15");
        return Stream.concat(pressed, Stream.of("a=ptime:20", "a=" + direction));
    }

    private static String map(Companding companding) {
        return "a=rtpmap:" + companding.payloadType() + " " + companding.encodingName() + "/8000";
    }

    private static String text(Stream<String> lines) {
        return String.join("\r\n", lines.toList()) + "\r\n";
    }
}
