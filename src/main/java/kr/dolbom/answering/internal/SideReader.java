package kr.dolbom.answering.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dolbom.rules.Side;

/** Money in or money out: a side that is named is certain, one told by verbs is likely. */
final class SideReader {

    private static final Pattern REVENUE_NAMED = Pattern.compile(
            "세입|수입\\s*(과목|계정|결의|목|으로|은|을|코드|예산|처리|항목|잡|쪽|이에|인가|번호|이\\s*(뭐|머|뭘|무엇)|어느|어디|무슨|뭐|뭘|머|\\?)|수입$|들어(올|온|오는)\\s*(때|돈|거|것|건)(은|는|의)?\\s*(무슨\\s*|어느\\s*)?(과목|계정|목)");
    private static final Pattern EXPENDITURE_NAMED = Pattern.compile(
            "세출|지출\\s*(과목|계정|결의|목|으로|은|을|코드|예산|처리|항목|쪽|했|하|할|되|된|시|을|$)|지출|나(갈|간|가는)\\s*(때|돈|거|것|건)?(은|는|의)?\\s*(무슨\\s*|어느\\s*)?(과목|계정|목)|(돈|값|비용|대금)?\\s*(줄|낼|쓸|갚을|보낼|드릴)\\s*때(는|의)?\\s*(무슨\\s*|어느\\s*)?(과목|계정|목)");
    private static final Pattern REVENUE_VERB = Pattern.compile(
            "받(았|은|앗|음|아서|아요|고|는데|습니다|기로|으면|는\\s*돈)|들어(왔|온(?!\\s*(쌤|샘|선생|교사|분|아이|애))|와|왓|옴|오는|오던|오면|옵|와서|오네)|입금|걷(었|은|엇|음|어|는|고)"
                    + "|보내\\s*(주|셨|왔|줬|오)|넣어\\s*(주|줬)|생긴|생겼|환급|나왔|나온|나오는|나옴|나왓|주셨|주셔|주시(는|거)|내셨|내세요|내시|내신"
                    + "|지원(받|해\\s*(줬|주)|금|이\\s*나)|돌려받|돌아왔|돌아온|찾(았|아서|은|앗)|수납|넘어온|넘어왔|남은\\s*돈|남았|남앗|빌렸|빌린|빌렷|빌려\\s*(서|다|왔)"
                    + "|만기|준\\s*돈|주는\\s*돈|수익|팔았|팔고|팔아|팔앗|판\\s*돈|기부|후원|찬조|캐시백|붙은|붙었|부모님?이?\\s*냄|가\\s*냄|(부모|보호자|엄마|어머니|아빠|아버님|학부모)[^.?!]{0,16}(낸|내는|냈|납부|내\\s*(준|줬|주))"
                    + "|(구청|시청|군청|시|군|구|도|나라|국가|정부|지자체|교육청|재단|법인|회사|직장|업체|은행|청년회|주민회|단체)(에서|이|가|께서|측에서)[^.?!]{0,24}(줬|준|주는(\\s*돈|\\s*거|\\s*건)?|보내|넣어|내\\s*(줬|준)|물어|내려오|지원|지급)"
                    + "|지급된|물어\\s*(줬|준)|내려오|내려왔|대출\\s*(받|땡|잠깐|조건|\\d)|땡긴|꾼\\s*돈|달래요|쓰라고|넣어주");
    private static final Pattern EXPENDITURE_VERB = Pattern.compile(
            "냈|낸|내야|내는데|내려|냇|샀|삿|사려|산\\s|사고|사서|사주|사\\s*줬|삼(?=[\\s.,?!]|$)|구입|구매|결제(했|하|함|한)|나가|나간|나갔|집행|줬|줫|줄\\s*때|주려|주는데|드렸|드려|드리|지급|갚|상환|납부"
                    + "|썼|쓴|쓰려|써도|써\\s|쓸\\s*(때|수)|쏴|나갈|줄\\s*(돈|거|건)|주는\\s*(돈|수당|강사|월급|급여)|드리는|드릴|사도|내도|보내\\s*(려|야|는데|도)|넣어\\s*두|맞췄|맞춤|고쳤|고치|교체|수리|설치|갈았|바꿨|바꿧|돌려\\s*(드|줬|주)|반납(했|하)|반환(했|하)|빌려\\s*쓰|렌탈|렌트|긁었|시켰|시켯|불렀|맡겼|들었어|가입|환불|되돌려\\s*(준|주|줬)|돌려주|이체(하|분|한|해)|보내는\\s*(건|거|것|돈)|지불|부담(했|한|하는|함)|끊었|끊엇|시켯|든\\s*(돈|비용|이\\s*돈)|드는|찍은|들여놨|맞춘|(돈|값|비용|요금|고지서|검사비|월세)[^.?!]{0,4}나(왔|왓|갓)|불러서|빌려서\\s*(쓰|운영)|갚는|갚기|은행\\s*빚|이자분|씻어|나갓|남겨\\s*두"
                    + "|되돌려|돌려\\s*(드|줬|주|줘|줌|준)|보내\\s*(줘야|드려|드렸|드린)|이체\\s*[.,]?\\s*(무슨\\s*)?(목|과목)|(한테|에게|께)[^.,?!]{0,14}(주는|준|줄|얹어\\s*주는)\\s*돈|(받은|걷은|거둔)\\s*(돈|거|걸|것)?(으로|로)"
                    + "|\\d\\s*[천만]?\\s*원(이|정도)?\\s*나(왔|왓|옴)|(비용|요금|고지서|보험료|검사비)(이|가|은|는)?\\s*나(왔|왓|옴)|(치고|소독해)\\s*(주|가)");

    private static final Pattern GUESS = Pattern.compile("(세입|세출)\\s*\\d{3,4}(?!\\d)목?");
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)");

    private static final Pattern NOT_TAKEN = Pattern.compile(
            "(받|걷)은\\s*(돈|것|건|거|게)?[^.,?!]{0,4}(없|아니|아닌)[가-힣]*|안\\s*(받|걷)[가-힣]*|(받지|걷지)\\s*(않|도)[가-힣]*");

    /** Who has had a lesson, a check-up or a repair has paid for it. */
    private static final Pattern SERVED = Pattern.compile(
            "(수업|교육|연수|훈련|강의|특강|검진|검사|접종|점검|치료|진료|서비스|컨설팅|시공|청소|소독|방역|수리|정비|상담|안내|동의서?|승인|지적|견적)(을|를|도)?\\s*받(았|은|아서|으(면|려)|고)[가-힣]*");

    private static final int LONGEST = 64;

    private SideReader() {}

    /** A side with how it was told. */
    record Told(Side side, boolean named) {}

    static Optional<Told> read(String core, String whole) {
        return read(core, whole, whole);
    }

    /** @param own the whole without what somebody else is said to have named, which tells nothing about the side */
    static Optional<Told> read(String core, String whole, String own) {
        return withoutGuess(Spelling.tensed(core), Spelling.tensed(whole))
                .or(() -> named(Spelling.tensed(own)).map(SideReader::likely));
    }

    /** An account said with its code ("세출 211 맞죠?") is somebody's guess at the answer; it may be on the wrong side. */
    private static Optional<Told> withoutGuess(String core, String whole) {
        String asking = GUESS.matcher(core).replaceAll(" ");
        String all = GUESS.matcher(whole).replaceAll(" ");
        return named(asking)
                .map(SideReader::named)
                .or(() -> byVerb(asking).map(SideReader::likely))
                .or(() -> named(all).map(SideReader::named))
                .or(() -> byVerb(all).map(SideReader::likely));
    }

    static boolean namesAccount(String text) {
        return GUESS.matcher(text).find();
    }

    private static Told named(Side side) {
        return new Told(side, true);
    }

    private static Told likely(Side side) {
        return new Told(side, false);
    }

    private static Optional<Side> named(String text) {
        return only(
                REVENUE_NAMED.matcher(text).find(),
                EXPENDITURE_NAMED.matcher(text).find());
    }

    /** The verb nearest to the question counts: "받은 돈으로 드리는 강사료" goes out. What stands in brackets is an aside. */
    private static Optional<Side> byVerb(String text) {
        String taken = NOT_TAKEN.matcher(ASIDE.matcher(text).replaceAll(" ")).replaceAll(" ");
        String plain = SERVED.matcher(taken).replaceAll(" ");
        int in = last(REVENUE_VERB, plain);
        int out = last(EXPENDITURE_VERB, plain);
        return only(in >= out && in >= 0, out > in);
    }

    private static Optional<Side> only(boolean in, boolean out) {
        if (in == out) return Optional.empty();
        return Optional.of(in ? Side.REVENUE : Side.EXPENDITURE);
    }

    /** Where the last one ends; of two that end together the longer one says more. */
    private static int last(Pattern words, String text) {
        Matcher found = words.matcher(text);
        int last = -1;
        while (found.find()) last = found.end() * LONGEST + Math.min(LONGEST - 1, found.end() - found.start());
        return last;
    }
}
