package kr.dolbom.answering.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dolbom.rules.Side;

/** Money in or money out: a side that is named is certain, one told by verbs is likely. */
final class SideReader {

    private static final Pattern REVENUE_NAMED =
            Pattern.compile("세입|수입\\s*(과목|계정|결의|목|으로|은|을|코드|예산|처리|항목|잡|쪽|이에|인가)|수입$");
    private static final Pattern EXPENDITURE_NAMED =
            Pattern.compile("세출|지출\\s*(과목|계정|결의|목|으로|은|을|코드|예산|처리|항목|쪽|했|하|할|되|된|시|을|$)|지출");
    private static final Pattern REVENUE_VERB =
            Pattern.compile("받(았|은|앗|음|아서|아요|고|는데|습니다|기로|으면|는\\s*돈)|들어(왔|온|와|왓|옴|오는|오던|오면|옵|와서|오네)|입금|걷(었|은|엇|음|어|는|고)"
                    + "|보내\\s*(주|셨|왔|줬|오)|넣어\\s*(주|줬)|생긴|생겼|환급|나왔|나온|나오는|나옴|나왓|주셨|주셔|주시(는|거)|내셨|내세요|내시|내신"
                    + "|지원(받|해\\s*(줬|주)|금|이\\s*나)|돌려받|돌아왔|돌아온|찾(았|아서|은|앗)|수납|넘어온|넘어왔|남은\\s*돈|남았|남앗|빌렸|빌린|빌렷|빌려\\s*(서|다|왔)"
                    + "|만기|준\\s*돈|주는\\s*돈|수익|팔았|팔고|팔아|팔앗|판\\s*돈|기부|후원|찬조|캐시백|붙은|붙었|부모님?이?\\s*냄|가\\s*냄");
    private static final Pattern EXPENDITURE_VERB = Pattern.compile(
            "냈|낸|내야|내는데|내려|냇|샀|삿|사려|산\\s|사고|사서|사주|사\\s*줬|삼\\b|구입|구매|결제(했|하|함|한)|나가|나간|나갔|집행|줬|줫|줄\\s*때|주려|주는데|드렸|드려|드리|지급|갚|상환|납부"
                    + "|썼|쓴|쓰려|쏴|맞췄|맞춤|고쳤|고치|교체|수리|설치|갈았|바꿨|바꿧|돌려\\s*(드|줬|주)|반납(했|하)|반환(했|하)|빌려\\s*쓰|렌탈|렌트|긁었|시켰|시켯|불렀|맡겼|들었어|가입");

    private SideReader() {}

    /** A side with how it was told. */
    record Told(Side side, boolean named) {}

    static Optional<Told> read(String core, String whole) {
        return named(core)
                .or(() -> named(whole))
                .map(side -> new Told(side, true))
                .or(() -> byVerb(core).or(() -> byVerb(whole)).map(side -> new Told(side, false)));
    }

    private static Optional<Side> named(String text) {
        return only(
                REVENUE_NAMED.matcher(text).find(),
                EXPENDITURE_NAMED.matcher(text).find());
    }

    private static Optional<Side> byVerb(String text) {
        int in = count(REVENUE_VERB, text);
        int out = count(EXPENDITURE_VERB, text);
        return only(in > out, out > in);
    }

    private static Optional<Side> only(boolean in, boolean out) {
        if (in == out) return Optional.empty();
        return Optional.of(in ? Side.REVENUE : Side.EXPENDITURE);
    }

    private static int count(Pattern words, String text) {
        Matcher found = words.matcher(text);
        int count = 0;
        while (found.find()) count++;
        return count;
    }
}
