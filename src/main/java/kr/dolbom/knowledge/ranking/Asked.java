package kr.dolbom.knowledge.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.dolbom.knowledge.KoreanText;

/** A question as the second look compares it with passages. */
public final class Asked {

    private static final int MOST = 250;
    private static final Pattern NUMBER =
            Pattern.compile("\\d+(?:\\.\\d+)?(?:개월|만 ?원|천만 ?원|억 ?원|천 ?원|시간|분의|퍼센트|년|일|명|세|주|배|%|급|회|조)?");
    private static final Pattern PRISON = Pattern.compile("벌금|징역");
    private static final Pattern FINE = Pattern.compile("과태료");
    private static final Pattern PENALTY = Pattern.compile("벌금|징역|과태료|과징금|처벌|벌칙");
    private static final Pattern DEFINITION = Pattern.compile("이란|말합니다|말함|뜻|의미|무엇인가|뭔가요|뭐예요");

    final Wanted words;
    final Wanted wordPairs;
    final Wanted letters;
    final Wanted triples;
    final List<Figure> figures;
    final boolean penalty;
    final boolean prison;
    final boolean fine;
    final boolean definition;

    /** A number with its unit, without spaces. */
    record Figure(String text, double worth) {}

    /** How rare words and pairs of letters are among the passages searched. */
    public interface Rarity {

        double ofWord(String word);

        double ofPair(String letters);
    }

    public Asked(String question, KoreanText korean, Rarity rarity) {
        String plain = KoreanText.normalise(question);
        List<String> tokens = korean.tokens(question);
        Map<String, Double> rarities =
                tokens.stream().distinct().limit(MOST).collect(Collectors.toMap(word -> word, rarity::ofWord));
        ToDoubleFunction<String> rare = word -> rarities.getOrDefault(word, 0.0);
        words = words(rarities);
        wordPairs = pairs(tokens, rare);
        letters = letters(plain, rarity);
        triples = triples(plain, rarity);
        figures = figures(plain, korean, rarity);
        penalty = PENALTY.matcher(plain).find();
        prison = PRISON.matcher(plain).find();
        fine = FINE.matcher(plain).find();
        definition = DEFINITION.matcher(plain).find();
    }

    /** Whether provisions that only cite what the question describes must be looked at too. */
    public boolean asksForPenalty() {
        return penalty;
    }

    static long pair(int first, int second) {
        return (long) first << 32 | second & 0xffffffffL;
    }

    private static Wanted words(Map<String, Double> rarities) {
        Map<Long, Double> words = new HashMap<>();
        rarities.forEach((word, rare) -> words.put((long) word.hashCode(), rare));
        return Wanted.of(words, rare -> rare);
    }

    private static Wanted pairs(List<String> tokens, ToDoubleFunction<String> rare) {
        Map<Long, Double> pairs = new HashMap<>();
        for (int i = 1; i < tokens.size(); i++) {
            String first = tokens.get(i - 1);
            String second = tokens.get(i);
            pairs.put(
                    pair(first.hashCode(), second.hashCode()), rare.applyAsDouble(first) + rare.applyAsDouble(second));
        }
        return Wanted.of(pairs, worth -> worth);
    }

    private static Wanted letters(String plain, Rarity rarity) {
        Map<Long, String> pairs = new HashMap<>();
        Letters.pairs(plain, code -> {
            if (pairs.size() < MOST) pairs.put(code, Letters.pair(code));
        });
        return Wanted.of(pairs, rarity::ofPair);
    }

    /** A triple is as rare as the rarer of its pairs, at least. */
    private static Wanted triples(String plain, Rarity rarity) {
        Map<Long, Double> triples = new HashMap<>();
        Letters.triples(plain, code -> {
            if (triples.size() >= MOST) return;
            triples.computeIfAbsent(
                    code,
                    triple -> Math.max(
                            rarity.ofPair(Letters.pair(triple >>> 16)),
                            rarity.ofPair(Letters.pair(triple & 0xffffffffL))));
        });
        return Wanted.of(triples, worth -> worth);
    }

    private static List<Figure> figures(String plain, KoreanText korean, Rarity rarity) {
        List<Figure> figures = new ArrayList<>();
        Matcher number = NUMBER.matcher(plain);
        while (number.find() && figures.size() < 20) {
            String text = number.group().replace(" ", "");
            double worth = korean.tokens(text).stream()
                    .mapToDouble(rarity::ofWord)
                    .max()
                    .orElse(0);
            Figure figure = new Figure(text, 1 + worth);
            if (!figures.contains(figure)) figures.add(figure);
        }
        return figures;
    }
}
