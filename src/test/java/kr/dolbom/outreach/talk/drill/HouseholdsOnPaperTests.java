package kr.dolbom.outreach.talk.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kr.dolbom.kernel.Pack;
import kr.dolbom.outreach.dialogue.Record;
import kr.dolbom.outreach.dialogue.Script;
import kr.dolbom.outreach.dialogue.Scripts;
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
}
