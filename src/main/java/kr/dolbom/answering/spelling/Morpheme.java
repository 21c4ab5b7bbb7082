package kr.dolbom.answering.spelling;

import java.util.EnumSet;
import java.util.Set;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** A part of a chunk as the tokenizer cuts it. */
record Morpheme(String text, int from, POS.Tag kind, boolean isContracted) {

    private static final Set<POS.Tag> NOUNS =
            EnumSet.of(POS.Tag.NNG, POS.Tag.NNP, POS.Tag.XPN, POS.Tag.XR, POS.Tag.IC, POS.Tag.XSN, POS.Tag.UNKNOWN);
    private static final Set<POS.Tag> BEFORE = EnumSet.of(POS.Tag.MM, POS.Tag.MAG, POS.Tag.MAJ, POS.Tag.NP, POS.Tag.NR);

    static Morpheme of(String chunk, OffsetAttribute offset, PartOfSpeechAttribute tag) {
        String text = chunk.substring(offset.startOffset(), offset.endOffset());
        return new Morpheme(text, offset.startOffset(), tag.getLeftPOS(), tag.getPOSType() == POS.Type.INFLECT);
    }

    int length() {
        return text.length();
    }

    boolean isSyllables() {
        return text.chars().allMatch(c -> c >= '가' && c <= '힣');
    }

    boolean isNoun() {
        return NOUNS.contains(kind);
    }

    boolean isName() {
        return kind == POS.Tag.NNP;
    }

    boolean isStem() {
        return kind == POS.Tag.VV || kind == POS.Tag.VA;
    }

    boolean isEnding() {
        return kind.name().startsWith("E") || kind == POS.Tag.VX;
    }

    boolean isCounter() {
        return kind == POS.Tag.NNB;
    }

    boolean isAdverb() {
        return kind == POS.Tag.MAG || kind == POS.Tag.MAJ;
    }

    boolean standsBefore() {
        return BEFORE.contains(kind);
    }

    /** Particles, endings and the like, which begin no word. */
    boolean leansOnAnother() {
        return !standsBefore() && !isNoun() && !isStem();
    }

    Piece plain(double cost) {
        return Piece.plain(from, from + length(), cost);
    }

    Piece doubtful(double cost) {
        return Piece.doubtful(from, from + length(), cost);
    }
}
