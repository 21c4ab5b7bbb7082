package kr.dolbom.answering.spelling;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** How well the dictionary of everyday Korean explains what stands between two spaces. */
final class OrdinaryKorean {

    private static final int REMEMBERED = 50_000;
    private static final double GRAMMAR = 0.4;
    private static final double STEM = 0.8;
    private static final double WORD = 1.2;
    private static final double NAME = 1.8;
    private static final double BIT = 2.5;
    private static final double FOREIGN = 3;

    private static final Set<POS.Tag> NOUNS =
            EnumSet.of(POS.Tag.NNG, POS.Tag.NNP, POS.Tag.XPN, POS.Tag.XR, POS.Tag.IC, POS.Tag.XSN);
    private static final Set<POS.Tag> STEMS = EnumSet.of(POS.Tag.VV, POS.Tag.VA);

    /** Nouns of one syllable that are put behind others: 쌀값, 식비, 통학차. */
    private static final String BEHIND = "값비료금세차집물용품실장원반생날일돈권액표증서함대기판통지님들쌤샘";

    private final Cache<String, List<Piece>> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private final Analyzer analyzer = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(
                    new KoreanTokenizer(TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, null, DecompoundMode.NONE, false));
        }
    };

    /** The pieces the chunk falls into, from its start to its end. */
    List<Piece> pieces(String chunk) {
        return known.get(chunk, this::takenApart);
    }

    private List<Piece> takenApart(String chunk) {
        List<Piece> pieces = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", chunk)) {
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PartOfSpeechAttribute tag = stream.addAttribute(PartOfSpeechAttribute.class);
            stream.reset();
            while (stream.incrementToken()) pieces.add(piece(chunk, offset, tag));
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return List.copyOf(pieces);
    }

    private static Piece piece(String chunk, OffsetAttribute offset, PartOfSpeechAttribute tag) {
        int from = offset.startOffset();
        int to = offset.endOffset();
        POS.Tag kind = tag.getLeftPOS();
        int length = to - from;
        if (kind == POS.Tag.UNKNOWN || !isSyllables(chunk, from, to)) return Piece.doubtful(from, to, FOREIGN * length);
        if (kind == POS.Tag.NNP && length > 1) return Piece.doubtful(from, to, NAME);
        if (NOUNS.contains(kind)) return noun(chunk, from, to);
        if (STEMS.contains(kind)) return length > 1 ? Piece.plain(from, to, WORD) : Piece.doubtful(from, to, STEM);
        if (kind == POS.Tag.NNB && from == 0) return Piece.doubtful(from, to, WORD);
        return Piece.plain(from, to, GRAMMAR);
    }

    private static Piece noun(String chunk, int from, int to) {
        if (to - from > 1) return Piece.plain(from, to, WORD);
        boolean behind = from > 0 && BEHIND.indexOf(chunk.charAt(from)) >= 0;
        return behind ? Piece.plain(from, to, GRAMMAR) : Piece.doubtful(from, to, BIT);
    }

    private static boolean isSyllables(String chunk, int from, int to) {
        for (int i = from; i < to; i++) if (chunk.charAt(i) < '가' || chunk.charAt(i) > '힣') return false;
        return true;
    }
}
