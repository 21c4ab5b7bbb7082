package kr.dolbom.answering.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dolbom.rules.Side;

/** Money in or money out, from named sides first and from verbs otherwise. */
final class SideReader {

    private static final Pattern REVENUE_NAMED = Pattern.compile("세입|수입\\s*(과목|계정|결의|목|으로|은|을|코드|예산|처리|항목|잡)|수입");
    private static final Pattern EXPENDITURE_NAMED = Pattern.compile("세출|지출");
    private static final Pattern REVENUE_VERB = Pattern.compile(
            "받았|받은|받앗|들어왔|들어온|들어와|들어왓|입금|걷었|걷은|걷엇|보내\\s*주|넣어\\s*주|넣어줬|생긴|환급|나왔|나왓|나온다|주셨|내셨|내세요|지원해\\s*줬|입금됐|돌려받|찾았");
    private static final Pattern EXPENDITURE_VERB = Pattern.compile(
            "냈|낸|내야|내는|샀|사려|산\\s|사고|사서|사주|사\\s*줬|구입|구매|결제|나가|나간|집행|줬|줄\\s*때|주는|지급|갚|납부|썼|쓴|쏴|맞췄|고쳤|교체|수리|설치|갈았|바꿨|돌려\\s*드|돌려줬|반납|빌려\\s*쓰|렌탈|렌트");

    private SideReader() {}

    static Optional<Side> read(String core, String whole) {
        return named(core).or(() -> named(whole)).or(() -> byVerb(core)).or(() -> byVerb(whole));
    }

    private static Optional<Side> named(String text) {
        boolean in = REVENUE_NAMED.matcher(text).find();
        boolean out = EXPENDITURE_NAMED.matcher(text).find();
        return only(in, out);
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
