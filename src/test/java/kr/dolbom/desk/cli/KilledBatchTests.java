package kr.dolbom.desk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.dolbom.Dolbom;
import kr.dolbom.database.TestDatabase;
import kr.dolbom.governance.AuditTrail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** The whole application, killed at any moment of 500 questions, ten times over. */
class KilledBatchTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int QUESTIONS = 500;
    private static final int KILLS = 10;

    private final DriverManagerDataSource database = TestDatabase.empty();
    private final Random moments = new Random(20260302);

    @TempDir
    Path folder;

    @Test
    void nothingThatWasAnsweredIsLost() throws Exception {
        Set<String> acknowledged = new HashSet<>();
        for (int round = 0; round < KILLS; round++) acknowledged.addAll(answersBeforeTheKill(round));
        JdbcClient rows = JdbcClient.create(database);
        Set<?> kept =
                rows.sql("select question from exchanges").query(String.class).set();
        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
        assertThat(kept.containsAll(acknowledged)).isTrue();
        assertThat(new AuditTrail(rows, new JdbcTransactionManager(database), Clock.systemUTC()).verify())
                .returns(true, check -> check.whole())
                .returns((long) kept.size(), check -> check.entries());
    }

    private List<String> answersBeforeTheKill(int round) throws IOException, InterruptedException {
        Path in = folder.resolve("in" + round + ".jsonl");
        Path out = folder.resolve("out" + round + ".jsonl");
        Files.write(
                in,
                IntStream.range(0, QUESTIONS)
                        .mapToObj(i -> line(question(round, i)))
                        .toList());
        Process batch = start(in, out);
        long enough = moments.nextInt(1, 60);
        while (batch.isAlive() && lines(out).size() < enough) Thread.sleep(moments.nextInt(1, 20));
        batch.destroyForcibly().waitFor();
        return lines(out).stream()
                .map(JSON::readTree)
                .map(answer -> question(round, answer.path("id").asInt()))
                .toList();
    }

    private Process start(Path in, Path out) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Dolbom.class.getName(),
                "--data",
                folder.resolve("data").toString(),
                "ask",
                "--batch",
                in.toString(),
                "--out",
                out.toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(new File("target/killed-batch.log")));
        builder.environment().put("DOLBOM_DB_URL", database.getUrl());
        builder.environment().put("DOLBOM_DB_USER", database.getUsername());
        builder.environment().put("DOLBOM_DB_PASSWORD", database.getPassword());
        return builder.start();
    }

    private static String question(int round, int number) {
        return "정수기 렌탈료 어디로 잡아요? " + round + "차 " + number + "번";
    }

    private static String line(String question) {
        String id = question.substring(question.lastIndexOf(' ') + 1, question.length() - 1);
        return "{\"id\": " + id + ", \"question\": \"" + question + "\"}";
    }

    /** Whole lines only: what has no line end was not acknowledged. */
    private static List<String> lines(Path out) throws IOException {
        if (!Files.exists(out)) return List.of();
        String text = Files.readString(out);
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> !line.isBlank())
                .collect(Collectors.toList());
    }
}
