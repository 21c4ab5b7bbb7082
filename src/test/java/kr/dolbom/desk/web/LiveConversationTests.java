package kr.dolbom.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.dolbom.desk.HandOvers;
import kr.dolbom.desk.Replies;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** What is said reaches whoever listens, over HTTP, whatever is cut meanwhile. */
class LiveConversationTests extends RunningDesk {

    private static final Actor KIM = new Actor(Optional.of("kim"), List.of(), Set.of(Role.COUNSELLOR));

    @Autowired
    HandOvers handOvers;

    @Autowired
    Replies replies;

    @Value("${dolbom.db.url}")
    String url;

    @Value("${dolbom.db.user}")
    String user;

    @Value("${dolbom.db.password}")
    String password;

    @Test
    void anAnswerReachesWhoeverListens() {
        Talk talk = talk();
        List<String> heard = listen(talk.conversation, "?after=1");
        reply(talk, "이렇게 하세요");
        await(() -> heard.stream().anyMatch(line -> line.contains("이렇게 하세요")));
        assertThat(heard).contains("id:2", "event:said");
    }

    @Test
    void whoComesBackGetsWhatCameAfterTheLastThingHeard() {
        Talk talk = talk();
        reply(talk, "하나");
        say(talk, "둘");
        List<String> heard = listen(talk.conversation, "", "Last-Event-ID", "2");
        await(() -> heard.stream().anyMatch(line -> line.contains("둘")));
        assertThat(heard).noneMatch(line -> line.contains("하나"));
    }

    @Test
    void nothingIsLostWhileTheListenerIsCutOff() {
        Talk talk = talk();
        List<String> heard = listen(talk.conversation, "?after=1");
        await(() -> heard.contains("event:changed"));
        long cutOff = 0;
        for (int i = 0; i < 10; i++) {
            cutOff += cutTheListenersOff();
            say(talk, "글 " + i);
        }
        await(() ->
                IntStream.range(0, 10).allMatch(i -> heard.stream().anyMatch(line -> line.contains("글 " + i + "\""))));
        assertThat(heard.stream().filter(line -> line.startsWith("id:")))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(2, 11).mapToObj(i -> "id:" + i).toList());
        assertThat(cutOff).as("listeners that were cut off").isPositive();
    }

    @Test
    void whatIsWrittenAtOnceIsHeardInOneOrderWithoutGaps() throws InterruptedException {
        Talk talk = talk();
        List<String> heard = listen(talk.conversation, "?after=1");
        List<Thread> writers = IntStream.range(0, 20)
                .mapToObj(i -> Thread.ofVirtual().start(() -> say(talk, "글 " + i)))
                .toList();
        for (Thread writer : writers) writer.join();
        await(() -> heard.stream().filter(line -> line.startsWith("id:")).count() == 20);
        assertThat(heard.stream().filter(line -> line.startsWith("id:")))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(2, 21).mapToObj(i -> "id:" + i).toList());
    }

    @Test
    void anUnknownConversationHasNoStream() {
        assertThat(get("/api/v1/conversations/" + UUID.randomUUID() + "/stream").statusCode())
                .isEqualTo(404);
    }

    private record Talk(String conversation, String handOver) {}

    private Talk talk() {
        JsonNode answer = asked("축구 누가 이겼어요");
        String conversation = answer.path("conversation").asString();
        JsonNode waiting =
                json(post("/api/v1/conversations/" + conversation + "/counsellor", "{\"text\": \"사람과 이야기하고 싶어요\"}"));
        return new Talk(conversation, waiting.path("handOver").asString());
    }

    private void reply(Talk talk, String text) {
        handOvers.take(KIM, talk.handOver);
        replies.send(KIM, talk.handOver, text, UUID.randomUUID().toString());
    }

    private void say(Talk talk, String text) {
        HttpResponse<String> said = post(
                "/api/v1/conversations/" + talk.conversation + "/messages",
                "{\"handOver\": \"%s\", \"text\": \"%s\"}".formatted(talk.handOver, text));
        assertThat(said.statusCode()).as(said.body()).isEqualTo(200);
    }

    private long cutTheListenersOff() {
        return JdbcClient.create(new DriverManagerDataSource(url, user, password))
                .sql("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()
                          and (query like 'listen %' or query like '%desk ears%')
                        """)
                .query(Long.class)
                .single();
    }

    private List<String> listen(String conversation, String query, String... headers) {
        List<String> heard = new CopyOnWriteArrayList<>();
        Thread.ofVirtual().start(() -> {
            try {
                HttpResponse<Stream<String>> stream = client.send(
                        request("/api/v1/conversations/" + conversation + "/stream" + query, headers)
                                .build(),
                        BodyHandlers.ofLines());
                stream.body().forEach(heard::add);
            } catch (IOException over) {
                heard.add("over");
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        return heard;
    }

    private static void await(java.util.function.BooleanSupplier wanted) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }
}
