package kr.dolbom.knowledge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes Korean text apart. Questions, passages and pack rows all go through here, so their tokens can be compared. */
public class KoreanText {

    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");

    /** Particles and endings as everywhere, and what every question has: to be, helping verbs, I and this. */
    private static final Set<POS.Tag> WITHOUT_MEANING = Stream.concat(
                    KoreanPartOfSpeechStopFilter.DEFAULT_STOP_TAGS.stream(),
                    Stream.of(POS.Tag.VX, POS.Tag.VCP, POS.Tag.VCN, POS.Tag.NP))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> LIGHT_VERBS = Set.of("하", "되");

    private static final int REMEMBERED = 100_000;

    private final Analyzer analyzer;
    private final Cache<String, List<String>> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final String fingerprint;

    public KoreanText(WordList words) {
        analyzer = new KoreanAnalyzer(words.dictionary().orElse(null), DecompoundMode.DISCARD, WITHOUT_MEANING, false);
        fingerprint = words.fingerprint();
    }

    /** The text as it is compared: one form per character, one middle dot, no thousands separators, lower case. */
    public static String normalise(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isMiddleDot(c)) plain.append('·');
            else if (!isInvisible(c)) plain.append(c);
        }
        String composed = Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return composed.indexOf(',') < 0
                ? composed
                : THOUSANDS.matcher(composed).replaceAll("");
    }

    /**
     * The words that carry meaning, in order: stems and nouns, compounds as their parts, no particles. What stands between
     * two spaces is taken apart by itself, so the same writing has the same tokens in every sentence, and seldom twice.
     */
    public List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        StringTokenizer words = new StringTokenizer(normalise(text));
        while (words.hasMoreTokens()) tokens.addAll(known.get(words.nextToken(), this::takenApart));
        return tokens;
    }

    private List<String> takenApart(String word) {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", word)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PartOfSpeechAttribute tag = stream.addAttribute(PartOfSpeechAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (isWord(term) && !isLight(term, tag)) tokens.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return List.copyOf(tokens);
    }

    /** Pairs of neighbouring characters of each word: finds what the dictionary cuts wrongly or spelling hides. */
    public List<String> bigrams(String text) {
        String plain = normalise(text);
        List<String> pairs = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= plain.length(); i++) {
            if (i < plain.length() && Character.isLetterOrDigit(plain.charAt(i))) continue;
            if (i - start == 1) pairs.add(plain.substring(start, i));
            for (int j = start; j + 1 < i; j++) pairs.add(plain.substring(j, j + 2));
            start = i + 1;
        }
        return pairs;
    }

    /** Changes when the word list does: tokens made before and after must not be compared. */
    public String fingerprint() {
        return fingerprint;
    }

    /** ㆍ (statutes), ･ (manuals), ‧ and ∙ are all written for the same dot; NFKC would turn the first into a vowel. */
    private static boolean isMiddleDot(char c) {
        return c == 'ㆍ' || c == '･' || c == '·' || c == '‧' || c == '∙' || c == '・';
    }

    /** To do and to become stand in every sentence of an office; alone they look like verbs of their own. */
    private static boolean isLight(CharTermAttribute term, PartOfSpeechAttribute tag) {
        return tag.getLeftPOS() == POS.Tag.VV && LIGHT_VERBS.contains(term.toString());
    }

    private static boolean isWord(CharSequence token) {
        return token.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isInvisible(char c) {
        if (c == '\n' || c == '\t') return false;
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.PRIVATE_USE;
    }
}
