package kr.dolbom.knowledge;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes Korean text apart. Questions, passages and pack rows all go through here, so their tokens can be compared. */
public class KoreanText {

    /** ㆍ (statutes), ･ (manuals), ‧ and ∙ are all written for the same dot; NFKC would turn the first into a vowel. */
    private static final Pattern MIDDLE_DOTS = Pattern.compile("[ㆍ･·‧∙・]");

    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}&&[^\\n\\t]]");
    private static final Pattern WORD = Pattern.compile("[\\p{IsHangul}\\p{Alnum}]+");

    private final Analyzer analyzer;
    private final String fingerprint;

    public KoreanText(WordList words) {
        analyzer = new KoreanAnalyzer(
                words.dictionary(), DecompoundMode.MIXED, KoreanPartOfSpeechStopFilter.DEFAULT_STOP_TAGS, false);
        fingerprint = words.fingerprint();
    }

    /** The text as it is compared: one form per character, one middle dot, no thousands separators, lower case. */
    public static String normalise(String text) {
        String dotted = MIDDLE_DOTS.matcher(text).replaceAll("·");
        String plain = INVISIBLE
                .matcher(Normalizer.normalize(dotted, Normalizer.Form.NFKC))
                .replaceAll("");
        return THOUSANDS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The words that carry meaning, in order: stems and nouns, compounds also as their parts, no particles. */
    public List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", new StringReader(normalise(text)))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) tokens.add(term.toString());
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return tokens;
    }

    /** Pairs of neighbouring characters of each word: finds what the dictionary cuts wrongly or spelling hides. */
    public List<String> bigrams(String text) {
        List<String> pairs = new ArrayList<>();
        WORD.matcher(normalise(text)).results().forEach(match -> addPairs(match.group(), pairs));
        return pairs;
    }

    /** Changes when the word list does: tokens made before and after must not be compared. */
    public String fingerprint() {
        return fingerprint;
    }

    private static void addPairs(String word, List<String> pairs) {
        if (word.length() == 1) pairs.add(word);
        for (int i = 0; i + 1 < word.length(); i++) pairs.add(word.substring(i, i + 2));
    }
}
