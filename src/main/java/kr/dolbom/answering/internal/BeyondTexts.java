package kr.dolbom.answering.internal;

import java.util.regex.Pattern;

/** Questions no guideline can settle: what to buy from whom, prices of the market, one's own records, how a case will end. */
final class BeyondTexts {

    private static final Pattern ADVICE = Pattern.compile(
            "추천|어느\\s*(카드사|보험사|은행|업체|회사|브랜드|가게|집|상품)[^?]{0,14}(좋|싸|저렴|나은|혜택|잘|빠르)|(제일|가장)\\s*(좋(은|나|을|아요|죠)|싸|싼|저렴|나은)|비교해\\s*(줘|주)"
                    + "|시세(가|는)?\\s*(얼마|궁금|알|인가|예요|좀)|중고가|(?<![가-힣])주가|(?<!반)환율|날씨|맛집|(은행|적금|예금|대출)\\s*금리|혜택이|가성비|(뭐|뭘|무얼|무엇을)\\s*먹(지|을까|으면\\s*좋|는\\s*게\\s*좋)");
    private static final Pattern OWN_RECORDS = Pattern.compile(
            "(우리|저희|우리원|저희원)[^.?!]{0,30}(얼마였|얼마\\s*들어|입금액|(잔액|잔고)(이|은|는|가)?\\s*(얼마|알려|$)|몇\\s*월에\\s*(냈|받)|찾아\\s*(줘|주)|조회\\s*(해|좀)|계산\\s*(좀|해\\s*줘))"
                    + "|(제출|신청|접수)(한|했는데)[^.?!]{0,25}(언제\\s*나|며칠\\s*만에|처리\\s*됐|통과)");
    private static final Pattern OUTCOME =
            Pattern.compile("(며칠|언제|얼마)\\s*(만에|쯤|정도)?\\s*결과|결과(가|는)\\s*(언제|나와)|이길\\s*수|승소|당첨|뽑힐|선정될까|통과될까|오를까|내릴까");

    /** Things to be made: a plan, a letter, a recipe. We say rules, we don't write or cook. */
    private static final Pattern MAKING = Pattern.compile(
            "(써|만들어|지어|짜|그려|작성해|번역해|요약해|꾸며)\\s*(줘(?!야|도)|주세요|주실\\s*(수|래)|줄\\s*(수\\s*있|래)|달라|다오)|(문구|인사말|편지|계획안|가사|대본)[^.?!]{0,12}(추천|예쁘게|짜줘|써)"
                    + "|(굽|볶|튀기|끓이|삶|무치|요리하|바삭하게\\s*하|달래|재우|훈육하)는\\s*(법|방법)|레시피|조리법");

    private BeyondTexts() {}

    static boolean asksFor(String plain) {
        return MAKING.matcher(plain).find()
                || ADVICE.matcher(plain).find()
                || OWN_RECORDS.matcher(plain).find()
                || OUTCOME.matcher(plain).find();
    }
}
