package kr.dolbom.outreach.dialogue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import kr.dolbom.kernel.Pack;
import kr.dolbom.outreach.dialogue.HearingTrial.Tried;

/** Replies as people give them, with what a careful listener makes of them, and what the pack's lists of words make of them. */
final class Replies {

    static final Script SCRIPT =
            new Scripts(Pack.allIn(Path.of("packs"))).find("first-counselling").orElseThrow();
    /** Of replies the second ear was taught with, only the lists' own work is measured. */
    private static final HearingTrial LISTS = HearingTrial.ofListsAlone(SCRIPT);

    /** By a hash, so that nobody chose: the one half was looked at while rules were mended, the other never. */
    static boolean isStudied(Tried one) {
        CRC32 hash = new CRC32();
        hash.update(one.said().words().getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % 2 == 0;
    }

    /** Those written first, of which every second line was looked at while the first rules were written. */
    static List<Tried> first() {
        return heard("replies.tsv");
    }

    /** Those written later, before the rules were looked at again. */
    static List<Tried> later() {
        return Stream.of("heard.tsv", "fresh.tsv")
                .map(Replies::heard)
                .flatMap(List::stream)
                .toList();
    }

    /** Those written last, in words sought far afield; of them only the dangers were looked at afterwards. */
    static List<Tried> last() {
        return LISTS.all(lastSaid());
    }

    static List<Utterance> lastSaid() {
        return Utterance.in(Path.of("src/test/resources/kr/dolbom/outreach/dialogue/last.tsv"));
    }

    private static List<Tried> heard(String file) {
        return LISTS.all(Utterance.in(Path.of("packs/first-counselling/heard", file)));
    }

    private Replies() {}
}
