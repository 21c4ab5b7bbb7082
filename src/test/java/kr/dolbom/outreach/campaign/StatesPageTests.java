package kr.dolbom.outreach.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/outreach-states.md shows the graphs as they are in the code, and the graphs hold together. */
class StatesPageTests {

    private static final Path PAGE = Path.of("docs/outreach-states.md");

    @Test
    void thePageShowsTheGraphs() throws IOException {
        String page = page();
        if (!Files.exists(PAGE) || !Files.readString(PAGE).equals(page)) {
            Files.writeString(PAGE, page);
            throw new AssertionError(PAGE + " was out of date and is written anew: look at it and commit it");
        }
    }

    @Test
    void nothingButTheHouseholdsOwnCallLeadsOutOfAnEndAndEveryEndIsReached() {
        for (TargetState.Move move : EnumSet.complementOf(EnumSet.of(TargetState.Move.CALLED_BACK)))
            assertThat(move.from()).as(move.name()).noneMatch(TargetState::isEnd);
        assertThat(TargetState.Move.CALLED_BACK.to()).isEqualTo(TargetState.REACHED);
        assertThat(TargetState.Move.CALLED_BACK.from())
                .doesNotContain(TargetState.OPTED_OUT, TargetState.STOPPED, TargetState.CALLING);
        Set<TargetState> reached = Arrays.stream(TargetState.Move.values())
                .map(TargetState.Move::to)
                .collect(Collectors.toSet());
        reached.add(TargetState.LISTED);
        assertThat(reached).containsExactlyInAnyOrderElementsOf(EnumSet.allOf(TargetState.class));
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # States of outreach

                Drawn by `StatesPageTests` from `TargetState` and `CampaignState`.

                ## A household of a list

                ```mermaid
                stateDiagram-v2
                    [*] --> LISTED
                """);
        for (TargetState state : TargetState.values())
            page.append("    %s: %s %s%n".formatted(state, state, state.korean()));
        for (TargetState.Move move : TargetState.Move.values())
            move.from().stream()
                    .sorted()
                    .forEach(from -> page.append("    %s --> %s: %s%n".formatted(from, move.to(), move.korean())));
        for (TargetState state : TargetState.values())
            if (state.isEnd()) page.append("    %s --> [*]%n".formatted(state));
        page.append("```\n\n## A campaign\n\n```mermaid\nstateDiagram-v2\n    [*] --> DRAFT\n");
        for (CampaignState state : CampaignState.values())
            page.append("    %s: %s %s%n".formatted(state, state, state.korean()));
        for (CampaignState.Move move : CampaignState.Move.values())
            move.from().stream()
                    .sorted(Comparator.naturalOrder())
                    .forEach(from -> page.append("    %s --> %s: %s%n".formatted(from, move.to(), move.korean())));
        return page.append("```\n").toString();
    }
}
