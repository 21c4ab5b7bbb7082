package kr.dolbom.evaluation;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kr.dolbom.answering.Answer;
import kr.dolbom.answering.Reply;
import kr.dolbom.evaluation.Judged.Verdict;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.SourceRef;
import kr.dolbom.rules.Account;

/** Compares a reply with what is known to be right. */
final class Judge {

    private static final String SEPARATOR = "[\\s,·ㆍ･‧∙・]";
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("(?<=\\d)" + SEPARATOR + "+(?=\\d)");
    private static final Pattern LOOSE = Pattern.compile("(?<!\\d)%1$s+|%1$s+(?!\\d)".formatted(SEPARATOR));

    private Judge() {}

    static Judged judge(Case asked, Reply reply, double millis) {
        return new Judged(
                asked,
                verdict(asked, reply),
                rank(asked, reply),
                reply.confidence(),
                millis,
                reply.answer().text());
    }

    /** A case that only asks for the place. */
    static Judged placed(Case asked, List<String> found, double millis) {
        int rank = 1
                + IntStream.range(0, found.size())
                        .filter(i -> asked.gold().contains(found.get(i)))
                        .findFirst()
                        .orElse(-1);
        return new Judged(asked, Verdict.NOT_JUDGED, rank, 0, millis, "");
    }

    private static Verdict verdict(Case asked, Reply reply) {
        return switch (reply.answer()) {
            case Answer.NeedsDetail detail -> asked.wantsDetail() ? Verdict.RIGHT : Verdict.ASKED_BACK;
            case Answer.Refused refused -> Verdict.REFUSED;
            case Answer.Cited cited -> isRight(asked, cited) ? Verdict.RIGHT : Verdict.WRONG;
        };
    }

    /** Whether an answer is the right one; silence is right where silence is wanted. */
    static boolean isRight(Case asked, Answer answer) {
        return switch (answer) {
            case Answer.Cited cited -> isRight(asked, cited);
            case Answer.Refused refused -> asked.wantsSilence();
            case Answer.NeedsDetail detail -> asked.wantsDetail();
        };
    }

    private static boolean isRight(Case asked, Answer.Cited cited) {
        if (asked.wantsSilence() || asked.wantsDetail()) return false;
        if (!asked.judgesAnswer()) {
            return cited.citations().stream().anyMatch(citation -> asked.gold().contains(key(citation.source())));
        }
        String text = loose(cited.text());
        return settles(asked, cited)
                && asked.mustInclude().stream().allMatch(wanted -> says(text, wanted))
                && asked.mustNot().stream().noneMatch(unwanted -> says(text, unwanted));
    }

    private static boolean settles(Case asked, Answer.Cited cited) {
        if (asked.account().isEmpty()) return true;
        if (asked.kind().equals("multi")) return cited.accounts().stream().anyMatch(one -> isAsked(asked, one));
        return !cited.accounts().isEmpty() && isAsked(asked, cited.accounts().getFirst());
    }

    private static boolean isAsked(Case asked, Account account) {
        return account.item().toString().equals(asked.account());
    }

    /** One of the alternatives occurs; a number only as a whole number. */
    private static boolean says(String text, String wanted) {
        return Pattern.compile("\\|")
                .splitAsStream(wanted)
                .map(Judge::loose)
                .filter(alternative -> !alternative.isEmpty())
                .anyMatch(alternative -> whole(alternative).matcher(text).find());
    }

    private static Pattern whole(String words) {
        String open = Character.isDigit(words.charAt(0)) ? "(?<!\\d)" : "";
        String close = Character.isDigit(words.charAt(words.length() - 1)) ? "(?!\\d)" : "";
        return Pattern.compile(open + Pattern.quote(words) + close);
    }

    /** Without spaces, commas and middle dots, but two numbers stay two: "211, 216" has a 211 in it. */
    private static String loose(String text) {
        String numbers = THOUSANDS.matcher(text).replaceAll("");
        return LOOSE.matcher(BETWEEN_NUMBERS.matcher(numbers).replaceAll(" ")).replaceAll("");
    }

    private static int rank(Case asked, Reply reply) {
        List<Reply.Retrieved> retrieved = reply.retrieved();
        for (int i = 0; i < retrieved.size(); i++) {
            if (asked.gold().contains(key(retrieved.get(i).source()))) return i + 1;
        }
        return 0;
    }

    static String key(SourceRef source) {
        return source.document()
                + switch (source.locator()) {
                    case Locator.Page(int page, int printed) -> "#" + page;
                    case Locator.Article(String article) -> "#" + article.replaceAll("제(\\d+)항.*", "");
                    case Locator.Whole() -> "";
                };
    }
}
