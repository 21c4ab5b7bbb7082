package kr.dolbom.answering.spelling;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/** How well the dictionary of everyday Korean explains what stands between two spaces. */
final class OrdinaryKorean {

    private static final int REMEMBERED = 50_000;
    private static final double GRAMMAR = 0.4;
    private static final double STEM = 0.8;
    static final double WORD = 1.2;
    static final double NAME = 1.8;
    private static final double BIT = 2.5;
    private static final double FOREIGN = 3;

    /** Nouns of one syllable that are put behind others: 쌀값, 식비, 통학차. */
    private static final String BEHIND = "값비료금세차집물용품실장원반생날일돈권액표증서함대기판통지님들쌤샘";

    /** Verbs and adjectives of one syllable that people really write. */
    private static final String STEMS =
            "가오보주사쓰내받하되나들넣잡갚걷낳놓두먹타차서있없같크작많좋싸비남모알살팔빌찾짓짜신입끼맞맡떼빼뽑묶열닫씻닦굽끓볶심캐꾸켜끄갈깔달옮돌벌물밀풀늘줄얻잃읽적찍치뛰쉬자앉이아쏘고매뜨추";

    private static final String CONTRACTED = "샀갔왔했됐냈줬썼봤놨뒀됨함된한할될낸산쓴준간온낼살쓸줄갈올뺄뺀든탄난날볼본둘둔킨킬친칠딴딸찬찰판팔뗀뗄건걸켠켤해돼져줘와봐둬써내인일";

    /** Adverbs that are often written without the space behind them. */
    private static final String ADVERBS = "안못다더잘또꼭좀왜참막";

    private final Dictionary dictionary = new Dictionary();

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

    /** Whether the dictionary has just this word; then it is no slip of a single other one. */
    boolean has(String word) {
        return dictionary.has(word);
    }

    private List<Piece> takenApart(String chunk) {
        List<Morpheme> morphemes = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", chunk)) {
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PartOfSpeechAttribute tag = stream.addAttribute(PartOfSpeechAttribute.class);
            stream.reset();
            while (stream.incrementToken()) morphemes.add(Morpheme.of(chunk, offset, tag));
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < morphemes.size(); i++) {
            pieces.add(piece(morphemes.get(i), i + 1 < morphemes.size() ? morphemes.get(i + 1) : null));
        }
        return List.copyOf(pieces);
    }

    private Piece piece(Morpheme one, @Nullable Morpheme next) {
        if (!one.isSyllables() || one.length() > 1 && !dictionary.has(one.text()))
            return one.doubtful(FOREIGN * one.length());
        if (one.isStem()) return stem(one, next);
        if (one.isNoun()) return noun(one);
        if (one.from() == 0 && one.leansOnAnother()) return one.doubtful(one.isCounter() ? WORD : BIT);
        return standsAskew(one, next) ? one.doubtful(BIT) : one.plain(GRAMMAR);
    }

    /** Before nothing or a bit, or a syllable nobody writes onto the next word. */
    private static boolean standsAskew(Morpheme one, @Nullable Morpheme next) {
        if (!one.standsBefore() || one.length() > 1) return false;
        if (next == null) return one.from() > 0;
        return one.isAdverb() && !ADVERBS.contains(one.text()) || next.length() == 1 && !next.leansOnAnother();
    }

    private static Piece stem(Morpheme one, @Nullable Morpheme next) {
        if (one.length() > 1) return one.plain(WORD);
        boolean verb = one.isContracted()
                ? CONTRACTED.contains(one.text())
                : next != null && next.isEnding() && STEMS.contains(one.text());
        return one.doubtful(verb ? STEM : BIT);
    }

    private static Piece noun(Morpheme one) {
        if (one.length() > 1) return one.isName() ? one.doubtful(NAME) : one.plain(WORD);
        boolean behind = one.from() > 0 && BEHIND.contains(one.text());
        return behind ? one.plain(GRAMMAR) : one.doubtful(BIT);
    }
}
