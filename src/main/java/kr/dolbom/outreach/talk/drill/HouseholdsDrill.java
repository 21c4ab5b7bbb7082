package kr.dolbom.outreach.talk.drill;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import kr.dolbom.desk.drill.Node;
import kr.dolbom.desk.drill.Staff;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.outreach.texting.drill.Centre;

/**
 * The whole way of forty households through a node as offices run it: the list is uploaded and confirmed on its pages, texts
 * go to a message centre, the dialler calls over SIP and RTP, what was said becomes cases; the clock is moved on to the next
 * try whenever nothing is left to do.
 */
final class HouseholdsDrill {

    private static final Duration LONGEST = Duration.ofMinutes(12);

    private final HouseholdRows rows;
    private final Staff staff;
    private final Hands hands;
    private final Staff.Hired officer;
    private final Consumer<String> print;

    HouseholdsDrill(HouseholdRows rows, Staff staff, Staff.Hired officer, Hands hands, Consumer<String> print) {
        this.rows = rows;
        this.staff = staff;
        this.officer = officer;
        this.hands = hands;
        this.print = print;
    }

    /** What is done with the pages once the campaign is through. */
    interface Look {
        int at(OfficerDesk desk, UUID campaign) throws IOException, InterruptedException;
    }

    int run(Path data, Map<String, String> settings, List<Home> homes, Look look)
            throws IOException, InterruptedException {
        try (Node node = new Node(data, settings)) {
            node.start();
            OfficerDesk desk = desk(node);
            String campaign = desk.prepare(Home.list(homes), homes.size());
            desk.start(campaign);
            print.accept("명단을 올려 캠페인을 시작했습니다. 안내 문자가 닿으면 겁니다.");
            UUID id = UUID.fromString(campaign);
            goThrough(id);
            // The last piece of a recording is written a moment after its call has ended.
            Thread.sleep(1_000);
            return look.at(desk(node), id);
        }
    }

    private OfficerDesk desk(Node node) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        return new OfficerDesk(staff.signIn(officer, client, node.address(), hands), node.address());
    }

    private void goThrough(UUID campaign) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        do {
            while (rows.goingOn(campaign, hands.instant()) > 0) {
                if (System.nanoTime() > end) throw new IllegalStateException("the campaign does not come to an end");
                Thread.sleep(250);
            }
        } while (moveOn(campaign));
    }

    private boolean moveOn(UUID campaign) {
        return rows.next(campaign).map(this::moveTo).orElse(false);
    }

    private boolean moveTo(Instant due) {
        if (due.isAfter(hands.instant())) {
            hands.set(due.plusSeconds(1));
            ZonedDateTime shown = due.atZone(AsOf.SEOUL);
            print.accept("다시 걸 가구만 남아 시계를 %d일 %02d:%02d로 옮깁니다."
                    .formatted(shown.getDayOfMonth(), shown.getHour(), shown.getMinute()));
        }
        return true;
    }

    /** A node as an office sets it up, with the drill's engines, message centre and telephone network. */
    static Map<String, String> settings(
            Path packs, Path hands, StandInEngines engines, Centre centre, Network network, int lines) {
        return Map.ofEntries(
                Map.entry("dolbom.packs", packs.toString()),
                Map.entry("dolbom.drill.hands", hands.toString()),
                Map.entry("dolbom.inference.listening.url", engines.url()),
                Map.entry("dolbom.inference.listening.at-once", "16"),
                Map.entry("dolbom.inference.speaking.url", engines.url()),
                Map.entry("dolbom.inference.speaking.at-once", "16"),
                Map.entry("dolbom.inference.reading.url", engines.url()),
                Map.entry("dolbom.texting.carrier", "smpp"),
                Map.entry("dolbom.texting.smpp.host", "127.0.0.1"),
                Map.entry("dolbom.texting.smpp.port", String.valueOf(centre.port())),
                Map.entry("dolbom.texting.smpp.password", "secret"),
                Map.entry("dolbom.dialling.round", "100ms"),
                Map.entry("dolbom.dialling.lines", String.valueOf(lines)),
                // Twice as many: a call that is bridged to the officer takes two.
                Map.entry("dolbom.outreach.trunks.main.channels", String.valueOf(2 * lines)),
                Map.entry("dolbom.outreach.trunks.main.calls-per-second", "10"),
                Map.entry("dolbom.outreach.trunks.main.proxy", "127.0.0.1:" + network.port()),
                Map.entry("dolbom.outreach.trunks.main.sender", "16002129"),
                Map.entry("dolbom.outreach.trunks.main.local-address", "127.0.0.1"),
                Map.entry("dolbom.outreach.trunks.main.local-port", String.valueOf(Centre.freePort())),
                Map.entry("dolbom.outreach.trunks.main.first-sound-port", "25100"),
                Map.entry("dolbom.outreach.trunks.main.last-sound-port", "25998"),
                Map.entry("dolbom.outreach.trunks.main.ring-for", "8s"));
    }
}
