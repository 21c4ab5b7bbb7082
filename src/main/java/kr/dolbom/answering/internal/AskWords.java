package kr.dolbom.answering.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words a question for an account ends with ("어디로 잡아요", "무슨 과목인지 아시는 분"). They say what is asked and
 * nothing about the matter; beside a short name they would outweigh it.
 */
final class AskWords {

    private static final String ACCOUNT = "(?:계정\\s*과목|계정|과목|항목|목|코드)";
    private static final String WHICH = "(?:어디(?:에다가?|다가?|로|에|서)?|어느|무슨|어떤|뭔|먼|몇|뭐로|뭘로|머로|무엇으로)";
    private static final String WHAT = "(?:뭐|뭔|뭘|머|모|무엇|어디|어케|어떻게|어떠케)[가-힣]{0,4}";
    private static final String BOOK = "(?:잡|자바|넣|너[으야어면]|처리|계상|편성|올[려리]|떨[어구]|기재|분류|달[아면]|적[어으]|기표)[가-힣]{0,6}";
    private static final String END =
            "(?:\\s*(?:하|해|되|돼|될|할|맞|좋|좀|점|알려|가르쳐|궁금|문의|질의|회신|안내|여쭤|질문|아시|부탁|주[세시십]|바랍|드[리립]|건가|건지|인가|인지)[가-힣]{0,6}|\\s분)*"
                    + "[\\s?!~.,ㅋㅎㅠㅜ\u1160-\u11ff]*";

    private static final Pattern PHRASE = Pattern.compile("(?:" + ACCOUNT + "(?:이|은|는|을|를)?\\s*" + WHAT // 과목이 뭐예요
            + "|" + WHICH + "\\s*" + ACCOUNT + "(?:으로|이|은|을|에|인)?(?:\\s*" + BOOK + "|[가-힣]{0,4})" // 어느 목으로 잡나요
            + "|(?<=세입|세출|수입|지출)\\s*어디[가-힣]{0,3}" // 세출 어디예요
            + "|" + WHICH + "\\s*" + BOOK // 어디로 처리하면
            + "|" + ACCOUNT + "(?:이|은|는|을|를)?(?=\\s*(?:좀|알려|가르쳐|궁금|문의|부탁|$|\\?)))" // 과목 좀 알려주세요
            + END);

    private AskWords() {}

    /** The text without them; as it was when nothing else is said. */
    static String without(String text) {
        Matcher asks = PHRASE.matcher(text);
        if (!asks.find()) return text;
        String matter = asks.replaceAll(" ");
        return matter.isBlank() ? text : matter;
    }
}
