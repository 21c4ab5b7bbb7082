package kr.dolbom.answering.internal;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kr.dolbom.rules.Asked;

/** What a question wants to know, from the words people ask with. */
final class AskedReader {

    private static final Map<Asked, Pattern> WORDS = new EnumMap<>(Map.of(
            Asked.ACCOUNT,
            Pattern.compile(
                    "과목|계정|관\\s*[·,]?\\s*항|코드|몇\\s*번(?!이나|씩|까지|\\s*(을|를)?\\s*(받|하|해|걷|열|줄|주|낼|내|가|쓸|쓰|할))|(무슨|어느|어떤|몇|뭔|먼)\\s*(목|항목)|(세입|세출|지출|수입).{0,6}(어디|무엇|뭐|뭘|모)"
                            + "|어디(다|로|에|에다|서|에서)?.{0,12}(잡|넣|너|떨|편성|올|처리|빼|나가|나간|적|쓰|찍|달|분류|기재|계상|여|예|인가)|뭐로|뭘로|무엇으로|어디꺼|어디 거"),
            Asked.MAY,
            Pattern.compile(
                    "되나|돼|되요|되여|대요|대나|되는|될까|됩니까|되겠|되죠|되지|되져|됨\\s*\\?|가능|괜찮|괜찬|[ㄱ\u1100][ㄴ\u1102]|[ㄱ\u1100][ㅊ\u110e]|ok|오케이|해도|써도|사도|받아도|줘도|내도|걷어도|올려도|쓸 수|할 수|받을 수"
                            + "|수\\s*있(나|는|습|을)|맞나|맞죠|맞습|마나요|지적|문제\\s*(없|되|될)|안\\s*되|허용|인정"),
            Asked.AMOUNT,
            Pattern.compile(
                    "얼마(?!마다)|얼만|몇\\s*(%|프로|퍼|원|회|차례|명|개|년|만|배|시간|살|개월|호봉|번(?=이나|씩|까지|\\s*(받|하|해|걷|열|할)))(?![가-힣]*\\s*(을|를)?\\s*(샀|삿|사서|받았|받앗|주문|구입했|들였|뽑았|왔))|상한|한도(?!\\s*(보다|초과|(를|을)?\\s*넘|위반|까지\\s*꽉|이상))|최대|최소|최저|하한|금액(이|을|은)?\\s*(안내|알려|얼|문의|알고|궁금|어떻게|회신)|금액이|액수|비율|단가|시급|요율|수수료율|감면율|이율|금리|입금액|시세|가격|할인율|퍼센트|%|얼마까지"),
            Asked.WHEN,
            Pattern.compile("언제|며칠|몇\\s*일|몇\\s*월|기한|마감|기일|(?<![것거꺼디님들])까지(?!\\s*(포함|넣|다|해서|같이|합))|얼마마다|얼마나\\s*자주|주기"),
            Asked.HOW,
            Pattern.compile(
                    "(하|끄|떼|받|바꾸|보내|만드|쓰|푸|여|닫|내|고치)는\\s*(법|방법)|[가-힣](으)?려면|어떻게|어떠케|어케|어떡|절차|순서|방법|단계|누구(한테|에게)|어디에\\s*(보고|신고|제출|알려)|뭐부터|무엇을\\s*(먼저|해야)|해야\\s*하|해야\\s*(되|돼|대)"),
            Asked.PAPERS,
            Pattern.compile("서류|증빙|영수증|첨부|붙여|붙이|갖춰|(?<!교)구비|챙겨|챙길|보관|남겨|뭘\\s*내|뭐뭐|결의서|통장\\s*사본|회의록|명세서|제출해야"),
            Asked.WHATIF,
            Pattern.compile("안\\s*하면|안\\s*내면|안\\s*지키|않으면|빼먹으면|어기면|위반|벌금|과태료|처분|처벌|걸리면|어떻게\\s*되|불이익|제재|환수"),
            Asked.MEANING,
            Pattern.compile(
                    "(이|가|은|는)\\s*(뭐|무엇|뭔|머)(예|에|야|인|죠|니|입)|뜻|차이|다른\\s*(건|점|가)|이란|란\\s*무엇|무슨\\s*말|범위|어디까지|포함")));
    /** "장부에 올려야 하나요" wants a yes or no, when nothing else is asked. */
    private static final Pattern DUTY = Pattern.compile("야\\s*(하나|하는지|하는가|되나|되는지|돼|대나|할까|될까|합니까|됩니까|하죠|하는\\s*건)");

    /** A heading ("복리후생비 지급 원칙") asks for what holds, not for an account. */
    private static final Pattern HEADING =
            Pattern.compile("(원칙|기준|요건|조건|사항|의무|여부|방안|조치|관리|보고|보존|보관)\\s*(은|는|이)?[\\s.?!]*$");

    private static final Pattern LASTING = Pattern.compile("(기간|연한|횟수|인원|지원율)\\s*(은|는|이)?[\\s.?!]*$");

    private static final Pattern QUESTION =
            Pattern.compile("\\?|나요|까요|가요|죠|ㄴ가|는지|습니까|인지|알려|궁금|무엇|뭐|어디|얼마|언제|어떻게|할까|될까|여\\s*$");

    private AskedReader() {}

    static Set<Asked> read(String core, String whole) {
        Set<Asked> asked = EnumSet.noneOf(Asked.class);
        WORDS.forEach((kind, words) -> {
            if (words.matcher(core).find()) asked.add(kind);
        });
        if (asked.isEmpty()) {
            WORDS.forEach((kind, words) -> {
                if (words.matcher(whole).find()) asked.add(kind);
            });
        }
        if (asked.isEmpty() && DUTY.matcher(core).find()) asked.add(Asked.MAY);
        if (asked.isEmpty() && LASTING.matcher(core).find()) asked.addAll(EnumSet.of(Asked.AMOUNT, Asked.WHEN));
        if (asked.isEmpty() && HEADING.matcher(core).find())
            asked.addAll(EnumSet.of(Asked.MAY, Asked.HOW, Asked.MEANING));
        return asked;
    }

    /** Whether it asks what must be done: "매달 해야 되나요". */
    static boolean asksDuty(String whole) {
        return DUTY.matcher(whole).find();
    }

    /** Whether nothing in the text says what is asked. */
    static boolean saysNothing(String whole) {
        return WORDS.values().stream().noneMatch(words -> words.matcher(whole).find());
    }

    static Set<Asked> orAccount(Set<Asked> asked) {
        // A bare thing ("사무실 노트북 + 책상 구입") asks where it belongs.
        return asked.isEmpty() ? EnumSet.of(Asked.ACCOUNT) : asked;
    }

    /** A follow-up without words of its own ("그럼 부모가 냈으면요?") asks what the question before it asked. */
    static Set<Asked> inContext(Understood now, Understood before) {
        boolean asksItself = WORDS.values().stream()
                .anyMatch(words -> words.matcher(now.plain()).find());
        return asksItself ? now.asked() : before.asked();
    }

    /** The last sentence that asks; the last one when none does. */
    static int askingSentence(List<String> sentences) {
        for (int i = sentences.size() - 1; i >= 0; i--) {
            if (QUESTION.matcher(sentences.get(i)).find()) return i;
        }
        return sentences.size() - 1;
    }
}
