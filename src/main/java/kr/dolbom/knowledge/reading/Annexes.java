package kr.dolbom.knowledge.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 별표 and 서식 of a statute, as its front matter lists them: their names, for their bodies are files of their own. */
final class Annexes {

    private static final Pattern ENTRY = Pattern.compile("[-\\s]*(별표번호|별표가지번호|별표구분|제목):\\s*(.*)");

    private Annexes() {}

    /** @param name 별표 1의2, 별지 제3호서식 */
    record Annex(String name, String title) {
        String text() {
            return name + " " + title + "\n(이 법령 파일에는 " + name + "의 이름만 있습니다. 내용은 국가법령정보센터의 원본에서 확인해 주세요.)";
        }
    }

    static List<Annex> in(FrontMatter front) {
        List<Annex> annexes = new ArrayList<>();
        Map<String, String> entry = new LinkedHashMap<>();
        for (String line : front.nested()) {
            Matcher field = ENTRY.matcher(line);
            if (!field.matches()) continue;
            if (line.startsWith("-")) close(entry, annexes);
            entry.put(field.group(1), FrontMatter.unquoted(field.group(2).strip()));
        }
        close(entry, annexes);
        return annexes;
    }

    private static void close(Map<String, String> entry, List<Annex> annexes) {
        String title = entry.getOrDefault("제목", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .strip();
        if (!title.isEmpty() && !title.startsWith("삭제")) annexes.add(new Annex(name(entry), title));
        entry.clear();
    }

    private static String name(Map<String, String> entry) {
        int number = number(entry, "별표번호");
        int branch = number(entry, "별표가지번호");
        String of = branch > 0 ? "의" + branch : "";
        return entry.getOrDefault("별표구분", "별표").contains("서식")
                ? "별지 제" + number + "호" + of + "서식"
                : "별표" + (number > 0 ? " " + number + of : "");
    }

    private static int number(Map<String, String> entry, String field) {
        String digits = entry.getOrDefault(field, "").replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 6 ? 0 : Integer.parseInt(digits);
    }
}
