package kr.dolbom.desk.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Many askers with a live conversation each, half of them on either node; how long a reply takes to reach its asker. */
final class LiveDrill {

    private static final int WARM_UP = 40;
    private static final int SENDING_EVERY_MILLIS = 50;

    private final Path data;
    private final Staff staff;
    private final Consumer<String> tell;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, Long> arrived = new ConcurrentHashMap<>();

    LiveDrill(Path data, Staff staff, Consumer<String> tell) {
        this.data = data;
        this.staff = staff;
        this.tell = tell;
    }

    /** @param missing how many replies never came */
    record Arrivals(int askers, double p50, double p99, double longest, int missing) {}

    private record Talk(String handOver, String conversation) {}

    Arrivals run(int askers) throws IOException, InterruptedException {
        try (Node one = new Node(data);
                Node two = new Node(data)) {
            one.start();
            two.start();
            List<Node> nodes = List.of(one, two);
            Browser counsellor = staff.signIn(staff.hire(1), http, one.address());
            measure(counsellor, nodes, open(counsellor, nodes, WARM_UP));
            tell.accept("몸을 풀었습니다. 질문한 사람 " + askers + "명이 화면을 켭니다.");
            return measure(counsellor, nodes, open(counsellor, nodes, askers));
        } finally {
            http.shutdownNow();
        }
    }

    private List<Talk> open(Browser counsellor, List<Node> nodes, int askers) throws IOException, InterruptedException {
        List<Talk> talks = new ArrayList<>();
        for (int i = 0; i < askers; i++)
            talks.add(open(counsellor, nodes.get(i % 2).address()));
        return talks;
    }

    private Talk open(Browser counsellor, String node) throws IOException, InterruptedException {
        Browser asker = new Browser(http);
        Browser.Told question = asker.post(node, "/api/v1/questions", Map.of("question", "오늘 축구 누가 이겼어요?"));
        String conversation = question.text("conversation");
        Browser.Told waiting = asker.post(
                node, "/api/v1/conversations/" + conversation + "/counsellor", Map.of("text", "사람에게 묻고 싶어요"));
        Browser.Told taken =
                counsellor.post(node, "/api/v1/desk/hand-overs/" + waiting.text("handOver") + "/take", Map.of());
        if (taken.status() != 200) throw new IllegalStateException("not taken: " + taken.status() + " " + taken.body());
        return new Talk(waiting.text("handOver"), conversation);
    }

    private Arrivals measure(Browser counsellor, List<Node> nodes, List<Talk> talks)
            throws IOException, InterruptedException {
        CountDownLatch listening = new CountDownLatch(talks.size());
        for (int i = 0; i < talks.size(); i++) {
            listen(nodes.get(i % 2).address(), talks.get(i).conversation(), listening);
        }
        if (!listening.await(2, TimeUnit.MINUTES)) throw new IllegalStateException("not every asker listens");
        Map<String, Long> sent = new ConcurrentHashMap<>();
        for (int i = 0; i < talks.size(); i++) {
            Talk talk = talks.get(i);
            String node = nodes.get((i / 2) % 2).address();
            Thread.ofVirtual().start(() -> send(counsellor, node, talk, sent));
            Thread.sleep(SENDING_EVERY_MILLIS);
        }
        Thread.sleep(3000);
        return arrivals(talks, sent);
    }

    private void send(Browser counsellor, String node, Talk talk, Map<String, Long> sent) {
        String key = UUID.randomUUID().toString();
        try {
            sent.put(talk.conversation(), System.nanoTime());
            counsellor.post(
                    node,
                    "/api/v1/desk/hand-overs/" + talk.handOver() + "/reply",
                    Map.of("text", "이렇게 하세요. " + key, "key", key));
        } catch (IOException cutOff) {
            tell.accept("답변을 보내지 못했습니다: " + cutOff);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(String node, String conversation, CountDownLatch listening) {
        Thread.ofVirtual().start(() -> {
            try {
                HttpResponse<Stream<String>> stream = http.send(
                        new Browser(http)
                                .request(node, "/api/v1/conversations/" + conversation + "/stream?after=1")
                                .build(),
                        BodyHandlers.ofLines());
                stream.body().forEach(line -> hear(conversation, line, listening));
            } catch (IOException | UncheckedIOException closed) {
                // The drill is over.
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void hear(String conversation, String line, CountDownLatch listening) {
        if (line.startsWith("event:changed")) listening.countDown();
        if (line.startsWith("data:") && line.contains("이렇게 하세요")) arrived.putIfAbsent(conversation, System.nanoTime());
    }

    private Arrivals arrivals(List<Talk> talks, Map<String, Long> sent) {
        double[] millis = talks.stream()
                .filter(talk -> arrived.containsKey(talk.conversation()))
                .mapToDouble(talk -> nanos(talk, sent) / 1e6)
                .sorted()
                .toArray();
        int missing = talks.size() - millis.length;
        return new Arrivals(talks.size(), at(millis, 0.5), at(millis, 0.99), at(millis, 1), missing);
    }

    private long nanos(Talk talk, Map<String, Long> sent) {
        return Objects.requireNonNull(arrived.get(talk.conversation()))
                - Objects.requireNonNull(sent.get(talk.conversation()));
    }

    /** The least time within which the share of all had arrived. */
    private static double at(double[] sorted, double share) {
        if (sorted.length == 0) return Double.NaN;
        return sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }
}
