package kr.dolbom.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of people, found by what stands beside them: a word that announces one (원아, 성명) or one that follows one (씨,
 * 선생님, 엄마). A name that stands alone cannot be told from a word and stays.
 */
final class NameMask {

    private static final String TITLE =
            "(?:씨|님|군|양|어린이|원아|아동|영아|유아|아기|학생|선생님?|쌤|샘|보육교사|교사|부?원장|원감|조리사|조리원|간호사|영양사|운전기사|기사|강사"
                    + "|엄마|아빠|어머님|어머니|아버님|아버지|학부모|부모|보호자|할머니|할아버지|이모|고모|삼촌|누나|언니|오빠|동생|여사|대표|과장|주무관|주임|팀장|담당자?)님?";
    private static final String PARTICLE =
            "(?:이?(?:가|는|를|의|와|도|만|네|랑|에게서?|한테서?|야|나)|은|을|과|로|으로|께서?|하고|이?고요?|이?며|이?라고?|이?라는|이?란|인데요?|이?에요|예요|이?다|입니다|이?요|부터|까지|보다|처럼|이|아)";
    private static final String NAME_END = "(?:이?" + TITLE + ")?" + PARTICLE + "?";
    private static final Pattern REST = Pattern.compile(NAME_END);
    private static final Pattern TITLED = Pattern.compile("이?" + TITLE + PARTICLE + "?");
    private static final Pattern CLOSE =
            Pattern.compile("(?:씨|어린이|선생님|쌤|엄마|아빠|어머님|어머니|아버님|아버지|부모님|할머니|할아버지|누나|언니|오빠|동생)" + PARTICLE + "?");

    private static final Set<String> STRONG =
            Set.of("이름", "성명", "성함", "실명", "원아명", "아동명", "교사명", "학부모명", "보호자명", "예금주");
    private static final Set<String> WEAK = Set.of(
            "원아", "아동", "영아", "유아", "영유아", "아이", "어린이", "학생", "자녀", "아들", "딸", "형제", "교사", "보육교사", "보조교사", "담임교사",
            "대체교사", "연장교사", "담임", "원장", "부원장", "원감", "조리사", "조리원", "간호사", "영양사", "기사", "운전기사", "강사", "학부모", "부모", "보호자",
            "어머니", "아버지", "엄마", "아빠", "할머니", "할아버지", "대표", "대표자", "설립자", "신청인", "신청자", "수급자", "대상자", "퇴사자", "퇴직자",
            "입사자", "직원", "교직원", "종사자", "선생님", "담당자", "환자", "이용자", "반장");
    private static final Set<String> JOINED = Set.of("이름", "성명", "원아", "아동", "학부모", "보호자", "담임");

    private static final Pattern WORD = Pattern.compile("[가-힣]+");
    private static final Pattern GAP = Pattern.compile("[\\s:：=_\\-(\\[<“\"'·,]{1,4}");
    private static final Pattern EXPLICIT_GAP = Pattern.compile("\\s{0,2}[:：=]\\s{0,2}");
    private static final Pattern AFTER_LABEL = Pattern.compile("(?:은|는|이|가|님|님은|님이)?");
    /** Spelled out with spaces, or in Latin letters, after a word that leaves no doubt. */
    private static final Pattern SPELLED = Pattern.compile("(?<=(?:이름|성명|성함)[은이:： ]{1,3})"
            + "(?:[김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진]( )[가-힣]\\1[가-힣](?![가-힣])"
            + "|[A-Z][A-Za-z'-]{1,20}(?: [A-Z][A-Za-z'-]{1,20}){1,3})");

    private static final int LONGEST_WORD = 16;

    private final NameWords words;

    NameMask(NameWords words) {
        this.words = words;
    }

    private record Word(int start, int end) {}

    String apply(String text) {
        return hidden(SPELLED.matcher(text).replaceAll("[이름]"));
    }

    private String hidden(String text) {
        List<Word> all = new ArrayList<>();
        Matcher found = WORD.matcher(text);
        while (found.find()) all.add(new Word(found.start(), found.end()));
        StringBuilder masked = new StringBuilder(text.length());
        int copied = 0;
        for (int i = 0; i < all.size(); i++) {
            Word name = name(text, all, i);
            if (name.end() <= name.start()) continue;
            masked.append(text, copied, name.start()).append("[이름]");
            copied = name.end();
        }
        return masked.append(text, copied, text.length()).toString();
    }

    /** The part of this word that is a name; of no length when none is. */
    private Word name(String text, List<Word> all, int i) {
        Word at = all.get(i);
        if (at.end() - at.start() > LONGEST_WORD) return new Word(0, 0);
        String word = text.substring(at.start(), at.end());
        for (int length : new int[] {2, 3}) {
            if (word.length() > length && JOINED.contains(word.substring(0, length))) {
                int joined = ended(word.substring(length), words.likelyFullName(word.substring(length)), REST);
                if (joined > 0) return new Word(at.start() + length, at.start() + length + joined);
            }
        }
        int length = Math.max(afterLabel(text, all, i, word), beforeTitle(text, all, i, word));
        return new Word(at.start(), at.start() + length);
    }

    private int afterLabel(String text, List<Word> all, int i, String word) {
        if (i == 0) return 0;
        Word before = all.get(i - 1);
        String gap = gap(text, before, all.get(i));
        if (!GAP.matcher(gap).matches() || before.end() - before.start() > LONGEST_WORD) return 0;
        String label = text.substring(before.start(), before.end());
        boolean explicit = EXPLICIT_GAP.matcher(gap).matches();
        if (announces(label, STRONG)) return afterStrongLabel(word);
        if (!announces(label, WEAK)) return 0;
        int full = ended(word, words.likelyFullName(word), REST);
        if (full > 0) return full;
        int given = words.givenName(word);
        return given > 0 && (word.startsWith("이", given) || explicit) ? ended(word, given, REST) : 0;
    }

    /** 성명 김준, 이름은 민준이에요. */
    private int afterStrongLabel(String word) {
        int full = ended(word, words.fullName(word), REST);
        if (full > 0) return full;
        int given = ended(word, words.givenName(word), REST);
        if (given > 0) return given;
        return ended(word, words.shortName(word), REST);
    }

    private int beforeTitle(String text, List<Word> all, int i, String word) {
        int full = words.likelyFullName(word);
        if (ended(word, full, TITLED) > 0) return full;
        if (ended(word, words.fullName(word), CLOSE) > 0) return words.fullName(word);
        int shortName = words.shortName(word);
        if (ended(word, shortName, CLOSE) > 0) return shortName;
        int given = words.givenName(word);
        if (given > 0
                && CLOSE.matcher(word.substring(word.startsWith("이", given) ? given + 1 : given))
                        .matches()) return given;
        return i + 1 < all.size() ? beforeTitleWord(text, all, i, word) : 0;
    }

    private int beforeTitleWord(String text, List<Word> all, int i, String word) {
        Word after = all.get(i + 1);
        if (!gap(text, all.get(i), after).equals(" ") || after.end() - after.start() > LONGEST_WORD) return 0;
        String title = text.substring(after.start(), after.end());
        if (words.likelyFullName(word) == word.length() && TITLED.matcher(title).matches()) return word.length();
        if (!CLOSE.matcher(title).matches()) return 0;
        if (words.fullName(word) == word.length()) return word.length();
        if (words.shortName(word) == word.length() && title.startsWith("씨")) return word.length();
        int given = words.givenName(word);
        return given > 0 && (word.length() == given || word.substring(given).equals("이")) ? given : 0;
    }

    private static boolean announces(String word, Set<String> labels) {
        for (int length = word.length(); length >= 1; length--) {
            if (labels.contains(word.substring(0, length)))
                return AFTER_LABEL.matcher(word.substring(length)).matches();
        }
        return false;
    }

    /** The length of the name when what follows it in the word is nothing but an ending. */
    private static int ended(String word, int length, Pattern ending) {
        return length > 0 && ending.matcher(word.substring(length)).matches() ? length : 0;
    }

    private static String gap(String text, Word before, Word after) {
        return text.substring(before.end(), Math.min(after.start(), before.end() + 6));
    }
}
