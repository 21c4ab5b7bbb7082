package kr.dolbom.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** How the tokenizer cuts a noun when it has no word list. */
final class PlainNouns implements AutoCloseable {

    private final Analyzer analyzer = new KoreanAnalyzer(null, DecompoundMode.DISCARD, Set.of(), false);

    /** The parts of a noun, the noun itself where they do not make it up. */
    List<String> partsOf(String noun) {
        List<String> parts = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("noun", noun)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) parts.add(term.toString());
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return String.join("", parts).equals(noun) ? parts : List.of(noun);
    }

    @Override
    public void close() {
        analyzer.close();
    }
}
