package kr.dolbom.outreach.cases;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Pack;
import kr.dolbom.kernel.PackRow;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.SourceRef;
import kr.dolbom.outreach.dialogue.Record;
import kr.dolbom.outreach.dialogue.Script;
import kr.dolbom.outreach.dialogue.Scripts;
import kr.dolbom.rules.RuleRow;
import kr.dolbom.rules.Rules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How urgent a case is and what might be done next, by the rows of its script's pack; every row says why. */
@Component
public class Guidance {

    private final List<Guide> guides;
    private final Scripts scripts;
    private final Rules rules;

    @Autowired
    Guidance(@Value("${dolbom.packs}") Path packs, Scripts scripts, Rules rules) {
        this(Pack.allIn(packs), scripts, rules);
    }

    Guidance(List<Pack> packs, Scripts scripts, Rules rules) {
        this.scripts = scripts;
        this.rules = rules;
        this.guides = packs.stream()
                .filter(pack -> scripts.find(pack.name()).isPresent())
                .map(Guide::of)
                .toList();
    }

    /** The first row that holds counts; a pack without rows leaves everything to its turn. */
    public Urgency urgency(Record record, List<String> signals) {
        Set<String> listed = listed(record, signals);
        return guide(record).stream()
                .flatMap(guide -> guide.urgencies().stream())
                .filter(row -> row.when().holds(record, listed))
                .map(row -> new Urgency(row.level(), row.why()))
                .findFirst()
                .orElse(new Urgency(4, "정해진 규칙에 해당하지 않습니다"));
    }

    public List<Suggestion> suggestions(Record record, List<String> signals, AsOf asOf) {
        Set<String> listed = listed(record, signals);
        return guide(record).stream()
                .flatMap(guide -> guide.steps().stream())
                .filter(step -> step.when().holds(record, listed))
                .map(step -> new Suggestion(step.id(), step.choice(), step.why(), step.sources(), benefits(step, asOf)))
                .toList();
    }

    private List<RuleRow> benefits(Step step, AsOf asOf) {
        return step.benefits().stream()
                .flatMap(id -> rules.list().stream().filter(row -> row.id().equals(id)))
                .filter(row -> rules.holds(row, asOf, Place.EVERYWHERE))
                .toList();
    }

    private List<Guide> guide(Record record) {
        return guides.stream()
                .filter(guide -> guide.script().equals(guideOf(record)))
                .toList();
    }

    private Set<String> listed(Record record, List<String> signals) {
        return scripts.find(guideOf(record))
                .map(script -> script.signalGroups(signals))
                .orElse(Set.of());
    }

    /** A script may be judged by the rows of another. */
    private String guideOf(Record record) {
        return scripts.find(script(record)).map(Script::guide).orElseGet(() -> script(record));
    }

    private static String script(Record record) {
        return record.script().split(" ")[0];
    }

    private record UrgencyRow(int level, Condition when, String why) {}

    private record Step(
            String id, Choice choice, Condition when, String why, List<String> benefits, List<SourceRef> sources) {}

    private record Guide(String script, List<UrgencyRow> urgencies, List<Step> steps) {

        static Guide of(Pack pack) {
            return new Guide(
                    pack.name(),
                    pack.rows("urgency").stream().map(Guide::urgency).toList(),
                    pack.rows("steps").stream().map(Guide::step).toList());
        }

        private static UrgencyRow urgency(PackRow row) {
            row.allowOnly("level", "when", "why");
            int level = row.number("level");
            if (level < 1 || level > 4) throw row.malformed("level은 1에서 4까지입니다: " + level);
            return new UrgencyRow(level, condition(row), row.text("why"));
        }

        private static Step step(PackRow row) {
            row.allowOnly("id", "suggest", "when", "why", "benefits", "source");
            return new Step(
                    row.text("id"), choice(row), condition(row), row.text("why"), row.texts("benefits"), row.sources());
        }

        private static Condition condition(PackRow row) {
            return Condition.of(row.child("when"));
        }

        private static Choice choice(PackRow row) {
            String written = row.text("suggest");
            return Arrays.stream(Choice.values())
                    .filter(one -> one.korean().equals(written))
                    .findFirst()
                    .orElseThrow(() -> row.malformed("모르는 다음 조치입니다: " + written));
        }
    }
}
