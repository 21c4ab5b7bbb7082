package kr.dolbom.knowledge.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.dolbom.knowledge.reading.block.Draft;

/**
 * What a file is called. The title kept in the file's properties is often that of the file it was copied from, so it
 * counts only when the text begins with it too; else the first line does when it reads like a title.
 */
final class DraftTitle {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 60;
    private static final int FIRST_LINES = 12;
    private static final Pattern TITLE = Pattern.compile("[\\p{L}\\p{N}「『‘“'\"].*[가-힣]{2}.*[^.?!:;,다]");

    private DraftTitle() {}

    static Optional<String> of(Draft draft, List<BlockText> lines) {
        if (isConfirmed(letters(draft.title()), lines)) return Optional.of(draft.title());
        return lines.stream()
                .limit(1)
                .filter(DraftTitle::isTitle)
                .map(BlockText::text)
                .findFirst();
    }

    private static boolean isConfirmed(String title, List<BlockText> lines) {
        return title.length() >= SHORTEST
                && lines.stream()
                        .limit(FIRST_LINES)
                        .anyMatch(line -> letters(line.text()).contains(title));
    }

    private static boolean isTitle(BlockText line) {
        String text = line.text();
        return line.rank() == Ranks.NONE
                && text.length() >= SHORTEST
                && text.length() <= LONGEST
                && TITLE.matcher(text).matches();
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
