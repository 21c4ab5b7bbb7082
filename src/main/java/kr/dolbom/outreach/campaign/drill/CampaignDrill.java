package kr.dolbom.outreach.campaign.drill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import kr.dolbom.desk.drill.Node;

/** Two nodes that dial one campaign, killed again and again until it is through. */
final class CampaignDrill {

    private static final Duration LONGEST = Duration.ofMinutes(40);

    private final List<Node> nodes;
    private final Random random;
    private final Consumer<String> tell;
    private final Map<Long, Instant> killed = new HashMap<>();

    CampaignDrill(Path data, Map<String, String> settings, long seed, Consumer<String> tell) {
        this.nodes = List.of(new Node(data, settings), new Node(data, settings));
        this.random = new Random(seed);
        this.tell = tell;
    }

    /** @return when each killed process died, by its number */
    Map<Long, Instant> run(int households, int kills, Progress progress) throws IOException, InterruptedException {
        try {
            for (Node node : nodes) node.begin();
            for (Node node : nodes) node.await();
            tell.accept("두 서버가 걸기 시작했습니다.");
            for (int i = 1; i <= kills; i++) {
                await(progress, (long) (households * (i - 0.5) / (kills + 0.5)));
                kill(nodes.get(random.nextInt(2)), i, progress);
            }
            await(progress, households);
            // So that whatever would still be wrong has the time to show itself.
            Thread.sleep(3_000);
            return Map.copyOf(killed);
        } finally {
            for (Node node : nodes) node.close();
        }
    }

    /** Only a node that is at work: one that is still starting after its last death has no calls to lose. */
    private void kill(Node victim, int number, Progress progress) throws IOException, InterruptedException {
        while (!victim.isUp()) look(progress);
        long pid = victim.pid();
        victim.kill();
        killed.put(pid, Instant.now());
        tell.accept("서버 하나를 죽였습니다(kill -9, %d번째). 마친 가구 %,d.".formatted(number, progress.ended()));
        Thread.sleep(500 + random.nextInt(1_500));
        victim.begin();
    }

    private void await(Progress progress, long wanted) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (progress.ended() < wanted && System.nanoTime() < end) look(progress);
    }

    private void look(Progress progress) throws InterruptedException {
        int up = 0;
        for (Node node : nodes) {
            if (!node.alive()) throw new IllegalStateException("a node died that nobody killed");
            if (node.isUp()) up++;
        }
        progress.tell(up);
        Thread.sleep(500);
    }
}
