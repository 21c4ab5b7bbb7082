package kr.dolbom.knowledge.versions;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kr.dolbom.knowledge.Comparison.Line;
import kr.dolbom.knowledge.Comparison.Stretch;

/** Two texts paragraph by paragraph, and within changed paragraphs word by word. */
public final class SideBySide {

    private static final Pattern WORD = Pattern.compile("\\s+|[^\\s]+");

    private SideBySide() {}

    public static List<Line> of(List<String> before, List<String> after) {
        List<Line> lines = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
            List<String> old = delta.getSource().getLines();
            List<String> now = delta.getTarget().getLines();
            if (delta.getType() == DeltaType.EQUAL) old.forEach(line -> lines.add(same(line)));
            else pair(old, now, lines);
        }
        return lines;
    }

    private static void pair(List<String> old, List<String> now, List<Line> lines) {
        for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
            if (i >= old.size()) lines.add(new Line(List.of(), whole(now.get(i), true)));
            else if (i >= now.size()) lines.add(new Line(whole(old.get(i), true), List.of()));
            else lines.add(words(old.get(i), now.get(i)));
        }
    }

    private static Line same(String line) {
        return new Line(whole(line, false), whole(line, false));
    }

    private static Line words(String old, String now) {
        List<AbstractDelta<String>> deltas =
                DiffUtils.diff(split(old), split(now), true).getDeltas();
        return new Line(stretches(deltas, AbstractDelta::getSource), stretches(deltas, AbstractDelta::getTarget));
    }

    private static List<Stretch> stretches(
            List<AbstractDelta<String>> deltas, Function<AbstractDelta<String>, Chunk<String>> side) {
        List<Stretch> stretches = new ArrayList<>();
        for (AbstractDelta<String> delta : deltas) {
            String text = String.join("", side.apply(delta).getLines());
            if (!text.isEmpty()) stretches.add(new Stretch(text, delta.getType() != DeltaType.EQUAL));
        }
        return stretches;
    }

    private static List<Stretch> whole(String line, boolean changed) {
        return List.of(new Stretch(line, changed));
    }

    private static List<String> split(String line) {
        return WORD.matcher(line).results().map(MatchResult::group).toList();
    }
}
