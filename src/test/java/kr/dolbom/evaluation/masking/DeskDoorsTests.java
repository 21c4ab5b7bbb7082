package kr.dolbom.evaluation.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.dolbom.desk.Channel;
import kr.dolbom.desk.OpenDesk;
import kr.dolbom.desk.handover.HandOver;
import kr.dolbom.evaluation.masking.Traces.Leak;
import kr.dolbom.kernel.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Identifiers through the doors of the desk where people answer; none is in any row afterwards. */
class DeskDoorsTests extends OpenDesk {

    private static final byte[] PDF = "%PDF-1.7 어린이집".getBytes(StandardCharsets.UTF_8);
    private static final Actor KIM = counsellor("kim");
    private static final Actor HEAD = supervisor("head");

    private final List<Identifier> identifiers = Identifiers.some(120, 11);
    private final Traces traces = new Traces(identifiers);
    private final Stories stories = new Stories(11);

    @BeforeEach
    void mondayMorning() {
        itIs(MONDAY);
    }

    @Test
    void nothingPersonalIsInAnyRowWhateverDoorItCameBy() {
        traces.forgive(rowsOfEveryTable());
        for (int i = 0; i < identifiers.size(); i++) send(i / 12 % 8, stories.text(identifiers.get(i)));
        assertThat(rowsOfEveryTable()).isEmpty();
    }

    private void send(int door, String text) {
        HandOver waiting = handOvers.ask(
                Actor.ANONYMOUS, asked("축구 누가 이겼어요?").id().toString(), door == 0 ? text : "", "", Channel.PAGE);
        String id = id(waiting);
        switch (door) {
            case 1 -> handOvers.askPerson(Actor.ANONYMOUS, "", text, key(), Channel.PAGE);
            case 2 ->
                handOvers.write(Actor.ANONYMOUS, waiting.conversation().toString(), id, text, key(), Channel.PAGE);
            case 3 -> handOvers.note(KIM, id, text);
            case 4 -> {
                handOvers.take(KIM, id);
                handOvers.giveBack(KIM, id, text);
            }
            case 5 -> {
                handOvers.take(KIM, id);
                replies.write(KIM, id, text);
            }
            case 6 -> {
                handOvers.take(KIM, id);
                replies.attach(KIM, id, fileName(text), new ByteArrayInputStream(PDF));
                replies.send(KIM, id, text, key());
            }
            default -> setup.keep(HEAD, Optional.empty(), "인사", text);
        }
    }

    private static String fileName(String text) {
        String plain = text.replaceAll("[/\\\\\\n]", "-");
        return (plain.length() > 80 ? plain.substring(0, 80) : plain) + ".pdf";
    }

    private List<Leak> rowsOfEveryTable() {
        List<Leak> found = new ArrayList<>();
        List<String> tables = owner.sql("select format('%I', tablename) from pg_tables where schemaname = 'public'")
                .query((row, i) -> row.getString(1))
                .list();
        for (String table : tables) {
            owner.sql("select t::text from " + table + " t")
                    .query(String.class)
                    .list()
                    .forEach(row -> found.addAll(traces.in(row, table)));
        }
        return found;
    }
}
