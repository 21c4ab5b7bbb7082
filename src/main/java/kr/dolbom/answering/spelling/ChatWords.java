package kr.dolbom.answering.spelling;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** How people shorten and sound out everyday words in a chat, as they are written. */
final class ChatWords {

    private static final Map<Pattern, String> WRITTEN = new LinkedHashMap<>();

    static {
        add("(?<![가-힣])담(달|주|해)", "다음 $1");
        add("(?<![가-힣])글구", "그리고");
        add("(?<![가-힣])어(?:캐|떠케|떻케|떻해|떡게)", "어떻게");
        add("(?<![가-힣])얼만(?=[가지])", "얼마인");
        add("갠찮|갠찬|괜찬|괜챦", "괜찮");
        add("(?<![가-힣])잇(나|는|어|으|습|을)", "있$1");
        add("(?<![가-힣])(업|없)(?:슴|씀)", "없음");
        add("(해|사|써|줘|내|받아|쓰여)두(?=\\s*(?:되|돼|괜))", "$1도");
        add("(?<![가-힣])안대(나|요|여|는|죠)", "안 되$1");
        add("(?<=[도면])\\s*대(나요|나여|여\\?|요\\?|는지)", " 되$1");
        add("(?<![가-힣])(?:머|모)(에요|에여|예요|죠|지|임|냐)", "뭐$1");
    }

    private ChatWords() {}

    private static void add(String typed, String written) {
        WRITTEN.put(Pattern.compile(typed), written);
    }

    static String written(String text) {
        String written = text;
        for (Map.Entry<Pattern, String> one : WRITTEN.entrySet()) {
            written = one.getKey().matcher(written).replaceAll(one.getValue());
        }
        return written;
    }
}
