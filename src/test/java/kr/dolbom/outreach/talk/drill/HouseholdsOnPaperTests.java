package kr.dolbom.outreach.talk.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kr.dolbom.kernel.Pack;
import kr.dolbom.outreach.dialogue.Need;
import kr.dolbom.outreach.dialogue.Record;
import kr.dolbom.outreach.dialogue.Reply;
import kr.dolbom.outreach.dialogue.Script;
import kr.dolbom.outreach.dialogue.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forty of the drill against the script of the house: a changed script must not make the drill wrong by itself. */
class HouseholdsOnPaperTests {

    private static final Script SCRIPT =
            new Scripts(Pack.allIn(Path.of("packs"))).find(PausedScript.NAME).orElseThrow();

    static List<Home> thoseWhoTalk() {
        return Home.all().stream().filter(home -> home.person().talks()).toList();
    }

    @ParameterizedTest
    @MethodSource("thoseWhoTalk")
    void aCallEndsAsTheDrillExpects(Home home) {
        Person person = home.person();
        Record record = OnPaper.record(SCRIPT, home.household(), person);
        assertThat(record.whoAnswered()).isEqualTo(person.answered());
        assertThat(record.completed()).isEqualTo(person.completed());
        assertThat(record.danger()).isEqualTo(person.danger());
    }

    @Test
    void whatOnlyTheModelReadsIsReadByWordsThatWereSaid() {
        Reply read = last("에둘러 말함", "health");
        assertThat(read.need()).isEqualTo(Need.YES);
        assertThat(read.quote()).contains("호박 뿌리");
    }

    @Test
    void wordsNobodySaidAreNotBelieved() {
        Reply read = last("알 수 없게 말함", "care");
        assertThat(read.words()).isEqualTo(OpenAnswers.IN_A_RIDDLE);
        assertThat(read.need()).isEqualTo(Need.UNSURE);
        assertThat(read.quote()).isEmpty();
    }

    @Test
    void thereAreForty() {
        assertThat(Home.all()).hasSize(40);
    }

    private static Reply last(String who, String question) {
        Home home = Home.all().stream()
                .filter(one -> one.person().who().equals(who))
                .findFirst()
                .orElseThrow();
        return OnPaper.record(SCRIPT, home.household(), home.person()).replies().stream()
                .filter(reply -> reply.question().equals(question))
                .reduce((one, later) -> later)
                .orElseThrow();
    }
}
