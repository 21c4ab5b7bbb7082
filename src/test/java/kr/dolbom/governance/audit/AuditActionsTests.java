package kr.dolbom.governance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.dolbom.desk.handover.Move;
import kr.dolbom.outreach.campaign.CampaignState;
import org.junit.jupiter.api.Test;

/** An auditor reads Korean, not code words. */
class AuditActionsTests {

    private static final Pattern ACTION = Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:[-_][a-z]+)*)\"");

    @Test
    void everyActionInTheCodeHasAKoreanName() throws IOException {
        Set<String> used = used();
        assertThat(used).hasSizeGreaterThan(50);
        used.removeAll(AuditActions.known());
        assertThat(used)
                .as("actions to be named in src/main/resources/audit_actions_ko.properties")
                .isEmpty();
    }

    @Test
    void noNameIsOfNoAction() throws IOException {
        Set<String> idle = new TreeSet<>(AuditActions.known());
        idle.removeAll(used());
        assertThat(idle).as("names nothing is recorded under").isEmpty();
    }

    @Test
    void whatAnOlderVersionRecordedKeepsItsWord() {
        assertThat(AuditActions.korean("question.answered")).isEqualTo("질문에 답함");
        assertThat(AuditActions.korean("something.gone")).isEqualTo("something.gone");
    }

    /** The literals of every source that makes entries, and the moves of hand-overs and campaigns, put together. */
    private static Set<String> used() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(source);
                if (text.contains("AuditEvent"))
                    ACTION.matcher(text)
                            .results()
                            .map((MatchResult found) -> found.group(1))
                            .forEach(used::add);
            }
        }
        Arrays.stream(CampaignState.Move.values()).map(move -> move.action()).forEach(used::add);
        Arrays.stream(Move.values())
                .map(move -> "handover." + move.name().toLowerCase(Locale.ROOT))
                .forEach(used::add);
        return used;
    }
}
