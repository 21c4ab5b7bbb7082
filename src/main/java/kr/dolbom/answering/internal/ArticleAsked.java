package kr.dolbom.answering.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dolbom.answering.Answer;
import kr.dolbom.answering.Answer.Cited;
import kr.dolbom.answering.Citation;
import kr.dolbom.answering.Reply;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Locator;
import kr.dolbom.knowledge.Document;
import kr.dolbom.knowledge.DocumentKind;
import kr.dolbom.knowledge.Library;
import kr.dolbom.knowledge.Notice;
import kr.dolbom.knowledge.Passage;

/** "2023년 5월 1일 기준 영유아보육법 제10조 내용": the article itself, as it stood on that day. */
final class ArticleAsked {

    private static final Pattern REFERENCE = Pattern.compile(
            "「?(?<law>[가-힣·\\s]{1,60}?(?:법률|법|령|규칙|규정))」?\\s*(?<article>제?\\s*\\d+\\s*조(?:\\s*의\\s*\\d+)?)(?<rest>\\s*제?\\s*\\d+\\s*항)?(?:\\s*\\([^)]*\\))?");

    /** What is left of a question that asks for nothing but the words of the article. */
    private static final Pattern NOTHING_ELSE = Pattern.compile(
            "(?:기준|당시|현재|시점|으로|에는|에서|에|의|은|는|이|가|을|를|로|도|조문|조항|규정|내용|전문|원문|본문|글|무엇|무슨|뭐|뭔|라고|라|어떻게|어떤|돼|되어|되|있|나와|적혀|써|쓰여|보여|알려|줘|주세요|찾아|읽어|궁금|해|하|한|했|할|합니까|합니다|습니까|니까|나요|가요|인가요|인지|는지|까요|어요|아요|예요|이에요|에요|었|였|던|죠|지|요|다|좀|[\\s?!.,~]+)+");

    private static final int SHOWN = 14;

    private final Library library;

    ArticleAsked(Library library) {
        this.library = library;
    }

    Optional<Reply> answer(Understood question) {
        Matcher reference = REFERENCE.matcher(question.plain());
        if (!reference.find() || !asksNothingElse(question.plain(), reference)) return Optional.empty();
        String article = "제" + reference.group("article").replaceAll("[제\\s]", "");
        return laws(reference.group("law")).stream()
                .map(law -> library.listPassages(law.id(), new Locator.Article(article), question.asOf()))
                .filter(passages -> !passages.isEmpty())
                .map(passages -> reply(passages, question))
                .findFirst();
    }

    private static boolean asksNothingElse(String plain, Matcher reference) {
        String before = plain.substring(0, reference.start());
        String rest = DayReader.without(before) + " " + plain.substring(reference.end());
        return rest.isBlank() || NOTHING_ELSE.matcher(rest.strip()).matches();
    }

    /** The words before the name belong to the question, so the longest tail that names a law counts. */
    private List<Document> laws(String words) {
        List<String> parts = Arrays.asList(words.strip().split("\\s+"));
        for (int from = 0; from < parts.size(); from++) {
            String name = String.join("", parts.subList(from, parts.size())).replace('·', 'ㆍ');
            List<Document> laws = library.named(name).stream()
                    .filter(document -> document.kind() == DocumentKind.STATUTE)
                    .toList();
            if (!laws.isEmpty()) return laws;
        }
        return List.of();
    }

    private Reply reply(List<Passage> passages, Understood question) {
        Passage first = passages.getFirst();
        String name = "「" + first.title() + "」 " + first.section();
        List<String> reasons = new ArrayList<>();
        AsOf asOf = question.asOf();
        if (DayReader.find(question.plain(), asOf.day()).isPresent())
            reasons.add(Korean.day(asOf.day()) + "에 시행되던 내용입니다.");
        Notice.of(first, asOf).forEach(notice -> reasons.add(said(notice, first)));
        List<String> lines =
                passages.stream().flatMap(passage -> passage.text().lines()).toList();
        reasons.addAll(lines.subList(0, Math.min(SHOWN, lines.size())));
        if (lines.size() > SHOWN) reasons.add("(이어지는 내용은 근거에서 볼 수 있습니다.)");
        List<Citation> citations = passages.stream()
                .map(passage -> new Citation(passage.source(), passage.id(), List.of()))
                .toList();
        String version = first.version().isEmpty() ? "" : " (" + first.version() + ")";
        Answer answer = new Cited(name + version, reasons, List.of(), List.of(), citations);
        return new Reply(answer, List.of(new Reply.Retrieved(first.source(), 1)), 1);
    }

    private String said(Notice notice, Passage passage) {
        return notice.kind() == Notice.Kind.CHANGES && endsAfter(passage)
                ? passage.validity().until().plusDays(1) + "부터 없어집니다."
                : notice.text();
    }

    private boolean endsAfter(Passage passage) {
        AsOf next = new AsOf(passage.validity().until().plusDays(1));
        return library.listPassages(passage.document().id(), passage.locator(), next)
                .isEmpty();
    }
}
