package kr.dolbom.answering.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.dolbom.answering.spelling.Mended;
import kr.dolbom.answering.spelling.Speller;
import kr.dolbom.kernel.AsOf;

/** Reads a clumsy question: which sentence asks, what it wants to know, which side, which year. */
public final class QuestionReader {

    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<=[.?!。])\\s+|\\n+|(?<=요|죠|다|까|네)\\s*[~ㅠㅜ;\u1172\u116e]+\\s*");
    private static final Pattern YEAR =
            Pattern.compile("(?<!\\d)(?:20)?(2[3-9])\\s*년(?!\\s*(?:차|이|간|동안|뒤|후|전|마다|치|만|째|짜리|짜리))");
    private static final double STORY_SHARE = 0.45;
    /** What a page would not show its reader was not asked by one. */
    private static final Pattern UNSEEN = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    private static final double DENIED_SHARE = 0.3;

    private final Terms terms;
    private final Speller speller;

    public QuestionReader(Terms terms, Speller speller) {
        this.terms = terms;
        this.speller = speller;
    }

    public Understood read(String question, AsOf today) {
        Mended mended = speller.mended(UNSEEN.matcher(question).replaceAll(" ").strip());
        String plain = mended.text();
        List<String> sentences = SENTENCE_END
                .splitAsStream(plain)
                .filter(part -> !part.isBlank())
                .toList();
        if (sentences.isEmpty()) sentences = List.of(plain);
        int asking = AskedReader.askingSentence(sentences);
        String core = sentences.get(asking);
        Optional<SideReader.Told> side = SideReader.read(core, plain, withoutHearsay(sentences, core));
        return new Understood(
                Spelling.mended(plain),
                weighted(sentences, asking),
                terms.of(Denied.without(core)),
                windows(sentences, asking),
                AskedReader.orAccount(AskedReader.read(core, plain)),
                side.map(SideReader.Told::side),
                side.map(SideReader.Told::named).orElse(false),
                Payer.read(plain),
                day(plain, today),
                mended.mends());
    }

    /** The asking sentence counts whole, the story around it less. */
    private Map<String, Double> weighted(List<String> sentences, int asking) {
        Map<String, Double> weighted = new HashMap<>();
        for (int i = 0; i < sentences.size(); i++) {
            boolean story = i != asking && (sentences.size() > 2 || isHearsay(sentences.get(i), sentences.get(asking)));
            double share = story ? STORY_SHARE : 1;
            for (String term : terms.of(Denied.without(sentences.get(i)))) weighted.merge(term, share, Math::max);
        }
        terms.of(Denied.in(String.join(" ", sentences))).forEach(term -> weighted.putIfAbsent(term, DENIED_SHARE));
        return weighted;
    }

    /** What is asked about often stands in one sentence of a story; with the asking one it reads like a question by itself. */
    private List<Set<String>> windows(List<String> sentences, int asking) {
        if (sentences.size() <= 2) return List.of();
        return IntStream.range(0, sentences.size())
                .filter(i -> i != asking)
                .mapToObj(i -> terms.of(Denied.without(sentences.get(i) + " " + sentences.get(asking))))
                .toList();
    }

    private String withoutHearsay(List<String> sentences, String asking) {
        return sentences.stream()
                .filter(sentence -> sentence.equals(asking) || !isHearsay(sentence, asking))
                .collect(Collectors.joining(" "));
    }

    /** Which account somebody else named, before a question that says by itself what it is about. */
    private boolean isHearsay(String sentence, String asking) {
        return SideReader.namesAccount(sentence)
                && terms.of(asking).stream()
                                .filter(term -> term.startsWith("w:"))
                                .count()
                        >= 2;
    }

    /** A day named in a question is meant; "25년" means that fiscal year. */
    private static AsOf day(String plain, AsOf today) {
        Optional<LocalDate> day = DayReader.find(plain, today.day());
        if (day.isPresent()) return new AsOf(day.get());
        Matcher year = YEAR.matcher(plain);
        if (!year.find()) return today;
        int named = 2000 + Integer.parseInt(year.group(1));
        return named == today.fiscalYear() ? today : new AsOf(LocalDate.of(named, 6, 1));
    }
}
