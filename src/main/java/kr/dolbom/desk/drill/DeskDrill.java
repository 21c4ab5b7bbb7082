package kr.dolbom.desk.drill;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Two nodes on one PostgreSQL, many askers and counsellors, and a node killed now and then. Whoever is cut off tries again
 * at whichever node is up, with the same key, as a browser and its user would.
 */
final class DeskDrill {

    private static final int ASKERS = 8;
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Path data;
    private final Staff staff;
    private final Random random;
    private final Consumer<String> tell;
    private volatile int portions = 1;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final Map<String, String> answered = new ConcurrentHashMap<>();
    private final AtomicInteger lateTakes = new AtomicInteger();
    private final AtomicInteger cut = new AtomicInteger();
    private final AtomicInteger kills = new AtomicInteger();
    private final AtomicInteger restarts = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();

    DeskDrill(Path data, Staff staff, long seed, Consumer<String> tell) {
        this.data = data;
        this.staff = staff;
        this.random = new Random(seed);
        this.tell = tell;
    }

    /**
     * What the people of the drill saw.
     *
     * @param asked the hand-overs whose askers were told that they wait
     * @param answered the replies whose counsellors were told that they went, with their keys
     */
    record Seen(Set<String> asked, Map<String, String> answered, int lateTakes, int cut, int kills) {}

    Seen run(int counsellors, int handOvers, int wantedKills) throws IOException, InterruptedException {
        try (Node one = new Node(data);
                Node two = new Node(data)) {
            one.start();
            two.start();
            List<Node> nodes = List.of(one, two);
            List<Browser> people = signIn(counsellors, nodes);
            tell.accept("두 서버가 열렸고 상담원 " + counsellors + "명이 들어왔습니다.");
            work(nodes, people, handOvers, wantedKills);
            return new Seen(Set.copyOf(asked), Map.copyOf(answered), lateTakes.get(), cut.get(), kills.get());
        } finally {
            http.close();
        }
    }

    private List<Browser> signIn(int counsellors, List<Node> nodes) throws IOException, InterruptedException {
        List<Browser> people = new ArrayList<>();
        for (int i = 1; i <= counsellors; i++) {
            people.add(staff.signIn(staff.hire(i), http, nodes.get(i % 2).address()));
        }
        return people;
    }

    private void work(List<Node> nodes, List<Browser> people, int handOvers, int wantedKills)
            throws InterruptedException {
        portions = wantedKills + 1;
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < ASKERS; i++) all.add(crowd.submit(() -> ask(nodes, next, handOvers)));
            for (Browser one : people) all.add(crowd.submit(() -> answer(one, nodes, handOvers)));
            crowd.submit(() -> kill(nodes, handOvers, wantedKills));
            long end = System.nanoTime() + LONGEST.toNanos();
            while (answered.size() < handOvers || kills.get() < wantedKills) {
                if (System.nanoTime() > end) break;
                Thread.sleep(200);
            }
            over.set(true);
        }
    }

    /** New questions come in portions, one after each restart, so that every kill meets people at work on both nodes. */
    private int allowed(int handOvers) {
        return handOvers * (restarts.get() + 1) / portions;
    }

    private void waitFor(java.util.function.BooleanSupplier wanted) {
        while (!wanted.getAsBoolean() && !over.get()) rest(20);
    }

    private void rest(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            over.set(true);
        }
    }

    private void ask(List<Node> nodes, AtomicInteger next, int handOvers) {
        Browser asker = new Browser(http);
        for (int i = next.getAndIncrement(); i < handOvers; i = next.getAndIncrement()) {
            int number = i;
            waitFor(() -> number < allowed(handOvers));
            String exchange = patiently(
                    nodes,
                    node -> asker.post(node, "/api/v1/questions", Map.of("question", "오늘 축구 누가 이겼어요?"))
                            .text("id"));
            String state = patiently(nodes, node -> {
                Browser.Told told = asker.post(
                        node, "/api/v1/questions/" + exchange + "/counsellor", Map.of("note", "", "key", exchange));
                return told.status() == 200 ? exchange : "";
            });
            asked.add(state);
        }
    }

    private void answer(Browser me, List<Node> nodes, int handOvers) {
        while (!over.get() && answered.size() < handOvers) {
            String node = any(nodes);
            try {
                Browser.Told queue = me.read(node, "/api/v1/desk/hand-overs?show=waiting");
                List<String> waiting = new ArrayList<>();
                queue.body()
                        .path("handOvers")
                        .forEach(one -> waiting.add(one.path("id").asString()));
                if (waiting.isEmpty()) Thread.sleep(300);
                else takeAndAnswer(me, nodes, waiting.get(chance(waiting.size())));
                continueMine(me, nodes);
            } catch (IOException cutOff) {
                cut.incrementAndGet();
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void takeAndAnswer(Browser me, List<Node> nodes, String id) throws IOException, InterruptedException {
        Browser.Told taken = me.post(any(nodes), "/api/v1/desk/hand-overs/" + id + "/take", Map.of());
        if (taken.status() == 409) lateTakes.incrementAndGet();
        if (taken.status() == 200) reply(me, nodes, id);
    }

    /** What was taken when the connection was cut is still one's own. */
    private void continueMine(Browser me, List<Node> nodes) throws IOException, InterruptedException {
        Browser.Told mine = me.read(any(nodes), "/api/v1/desk/hand-overs?show=mine");
        List<String> ids = new ArrayList<>();
        mine.body().path("handOvers").forEach(one -> {
            if (one.path("state").asString().equals("taken"))
                ids.add(one.path("id").asString());
        });
        for (String id : ids) reply(me, nodes, id);
    }

    private void reply(Browser me, List<Node> nodes, String id) {
        String key = UUID.randomUUID().toString();
        String sent = patiently(nodes, node -> {
            Browser.Told told =
                    me.post(node, "/api/v1/desk/hand-overs/" + id + "/reply", Map.of("text", "답변 " + key, "key", key));
            return told.status() == 200
                    ? told.body().path("sent").path("id").asString()
                    : told.status() == 409 ? "-" : "";
        });
        if (!sent.equals("-") && !sent.isEmpty()) answered.put(id, key);
    }

    private void kill(List<Node> nodes, int handOvers, int wanted) {
        try {
            for (int i = 1; i <= wanted; i++) {
                int middle = (int) (handOvers * (i - 0.5) / portions);
                waitFor(() -> answered.size() >= middle);
                Node victim = nodes.get(chance(2));
                victim.kill();
                kills.incrementAndGet();
                tell.accept("서버 하나를 죽였습니다(kill -9, " + i + "번째). 답변 " + answered.size() + "건째입니다.");
                Thread.sleep(500 + chance(2000));
                victim.start();
                restarts.incrementAndGet();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private interface Deed {
        String at(String node) throws IOException, InterruptedException;
    }

    /** Again and again, at whichever node, until a word comes back. */
    private String patiently(List<Node> nodes, Deed deed) {
        while (!over.get()) {
            try {
                String done = deed.at(any(nodes));
                if (!done.isEmpty()) return done;
                Thread.sleep(100);
            } catch (IOException cutOff) {
                cut.incrementAndGet();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return "";
            }
        }
        return "";
    }

    private String any(List<Node> nodes) {
        return nodes.get(chance(nodes.size())).address();
    }

    private synchronized int chance(int most) {
        return random.nextInt(most);
    }
}
