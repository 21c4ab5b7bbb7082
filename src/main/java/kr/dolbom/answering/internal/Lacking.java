package kr.dolbom.answering.internal;

import java.util.regex.Pattern;
import kr.dolbom.rules.Asked;

/** What a question asks for and an answer does not have: a figure, a time, papers, a consequence. */
final class Lacking {

    private static final Pattern CODE = Pattern.compile("(세입|세출)\\s*\\d{3,4}(\\([^)]*\\))?|\\d{3,4}(목|항|관)");
    private static final Pattern NUMBER = Pattern.compile("\\d|한 번|두 번|절반|전액");
    private static final Pattern TIME =
            Pattern.compile("\\d+\\s*(일|월|개월|년|주|시간|회)|매월|매달|매년|매주|반기|분기|즉시|이내|까지|지체|마다|미리|사전|당일|다음\\s*날");
    private static final Pattern PAPERS =
            Pattern.compile("서류|증빙|영수증|통장|확인서|명세|계산서|결의서|회의록|대장|계약서|보고서|명부|사본|증명|장부|사진|챙길 것");
    private static final Pattern CONSEQUENCE = Pattern.compile("과태료|위반|처분|환수|벌|반환|정지|취소|명령|시정|제재|받을 수 없|지원하지|중단|공표|감액");

    private Lacking() {}

    /** Whether the only thing asked for, a figure or a time, is not in the answer: no answer to that question. */
    static boolean allThatIsAsked(Understood question, String answer) {
        return question.asked().size() == 1 && (number(question, answer) || time(question, answer));
    }

    static boolean number(Understood question, String answer) {
        return question.wants(Asked.AMOUNT)
                && !question.wants(Asked.ACCOUNT)
                && !NUMBER.matcher(CODE.matcher(answer).replaceAll("")).find();
    }

    static boolean time(Understood question, String answer) {
        return question.wants(Asked.WHEN)
                && !question.wants(Asked.ACCOUNT)
                && !TIME.matcher(answer).find();
    }

    static boolean papers(Understood question, String answer) {
        return question.wants(Asked.PAPERS)
                && !question.wants(Asked.ACCOUNT)
                && !PAPERS.matcher(answer).find();
    }

    static boolean consequence(Understood question, String answer) {
        return question.wants(Asked.WHATIF)
                && !question.wants(Asked.ACCOUNT)
                && !CONSEQUENCE.matcher(answer).find();
    }
}
