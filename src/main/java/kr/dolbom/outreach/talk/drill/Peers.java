package kr.dolbom.outreach.talk.drill;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.dolbom.inference.Wav;
import kr.dolbom.outreach.dialogue.Script;
import kr.dolbom.outreach.line.drill.Peer;
import kr.dolbom.outreach.line.drill.Telephone;
import kr.dolbom.outreach.sound.Companding;
import kr.dolbom.outreach.sound.Frame;
import tools.jackson.databind.JsonNode;

/**
 * Forty telephones that are not ours, behind a border that is not ours: sipp where nobody has to listen, baresip where
 * somebody does, and for the officer; Kamailio brings each number to its telephone.
 */
final class Peers implements Network {

    private static final Pattern CALLER = Pattern.compile("sip:(\\d+)@");
    private static final int MINUTES_OF_SILENCE = 3;
    private static final int MOST_SOUND_PORTS = 20;
    private static final int FIRST_SOUND_PORT = 20_000;

    private final Function<Path, SippSteps> steps;
    private final Script script;
    private final Stopwatch watch;
    private final Path folder;
    private final int port;
    private final List<Closeable> open = new ArrayList<>();
    private final Map<String, Integer> ports = new ConcurrentHashMap<>();
    private final Set<String> putThrough = ConcurrentHashMap.newKeySet();
    private int sipps;

    /** Those of the programs that are not on this machine. */
    static List<String> missing() {
        return Peer.missing("sipp", "baresip", "kamailio");
    }

    /** @param steps of those who cannot listen, in their own folder */
    Peers(Path room, List<Home> homes, Function<Path, SippSteps> steps, Script script, Stopwatch watch)
            throws IOException, InterruptedException {
        this.steps = steps;
        this.script = script;
        this.watch = watch;
        folder = Files.createDirectories(room.resolve("peers"));
        port = Peer.port();
        for (Home home : homes) ports.put(home.number(), telephone(home));
        ports.put(Home.OFFICER, officer());
        border();
    }

    /** How many of them are sipp. */
    int sipps() {
        return sipps;
    }

    private int telephone(Home home) throws IOException, InterruptedException {
        Person person = home.person();
        Path own = Files.createDirectories(folder.resolve(home.number()));
        return switch (person.does()) {
            case BUSY -> sipp(own, "refuses.xml", Map.of("STATUS", "486", "CAUSE", "17"));
            case DECLINES -> sipp(own, "refuses.xml", Map.of("STATUS", "603", "CAUSE", "21"));
            case UNKNOWN -> sipp(own, "refuses.xml", Map.of("STATUS", "404", "CAUSE", "1"));
            case UNREACHABLE -> sipp(own, "refuses.xml", Map.of("STATUS", "480", "CAUSE", "20"));
            case RINGS_OUT -> sipp(own, "rings.xml", Peer.THROUGH_A_BORDER);
            case MACHINE -> sipp(own, "answers.xml", Map.of("AUDIO", aLaw(own, TextInSound.say(Citizen.ANNOUNCEMENT))));
            case ANSWERS -> answers(own, home);
        };
    }

    private int answers(Path own, Home home) throws IOException, InterruptedException {
        Person person = home.person();
        if (person.isAlwaysSilent())
            return sipp(
                    own, "answers.xml", Map.of("AUDIO", aLaw(own, new short[MINUTES_OF_SILENCE * 60 * Frame.RATE])));
        if (person.hangsUp()) {
            String does = steps.apply(own).of(script, home.household(), person);
            return sipp(own, "hangs-up.xml", Map.of("STEPS", does));
        }
        BaresipHome baresip = new BaresipHome(own, home.number(), person, port, watch);
        open.add(baresip);
        return baresip.port();
    }

    private int sipp(Path own, String scenario, Map<String, String> words) throws IOException, InterruptedException {
        int at = Peer.port();
        String sound = String.valueOf(FIRST_SOUND_PORT + MOST_SOUND_PORTS * sipps++);
        open.add(Peer.sippForEver(own, at, scenario, words, "-mp", sound));
        return at;
    }

    private static String aLaw(Path own, short[] sound) throws IOException {
        return Files.write(own.resolve("says.al"), Companding.A_LAW.encode(sound))
                .toString();
    }

    /** Takes the calls of those in danger, hears them for a moment and hangs up. */
    private int officer() throws IOException, InterruptedException {
        Path silence = Files.write(folder.resolve("officer.wav"), Wav.write(BaresipSound.followedBySilence(), 1));
        Telephone officer = new Telephone(folder, Home.OFFICER, silence);
        officer.listen(event -> putThrough(officer, event));
        open.add(officer);
        return officer.port();
    }

    private void putThrough(Telephone officer, JsonNode event) {
        Matcher caller = CALLER.matcher(event.path("peeruri").asString(""));
        if (!event.path("type").asString("").equals("CALL_ESTABLISHED") || !caller.find()) return;
        putThrough.add(caller.group(1));
        Thread.startVirtualThread(() -> {
            try {
                TimeUnit.SECONDS.sleep(2);
                officer.told("hangup", "");
            } catch (IOException | InterruptedException gone) {
                // The drill is over.
            }
        });
    }

    private void border() throws IOException, InterruptedException {
        String numbers = ports.entrySet().stream()
                .map(each -> "        case \"%s\": $du = \"sip:127.0.0.1:%d\"; break;"
                        .formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining("\n"));
        Path config = Peer.filled(folder, "border.cfg", Map.of("PORT", String.valueOf(port), "NUMBERS", numbers));
        open.add(Peer.start(folder, port, "kamailio", "-f", config.toString(), "-DD", "-E", "-Y", folder.toString()));
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public boolean isPutThrough(String number) {
        return putThrough.contains(number);
    }

    @Override
    public void close() {
        for (Closeable each : open.reversed()) {
            try {
                each.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
