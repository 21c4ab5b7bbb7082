package kr.dolbom.answering.spelling;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.ko.dict.TokenInfoDictionary;
import org.apache.lucene.analysis.ko.dict.TokenInfoFST;
import org.apache.lucene.util.fst.FST;

/** Whether everyday Korean has a word: the tokenizer calls what it does not know a noun. */
final class Dictionary {

    private final TokenInfoFST words = TokenInfoDictionary.getInstance().getFST();

    boolean has(String word) {
        FST.BytesReader reader = words.getBytesReader();
        FST.Arc<Long> arc = words.getFirstArc(new FST.Arc<>());
        try {
            for (int i = 0; i < word.length(); i++) {
                if (words.findTargetArc(word.charAt(i), arc, arc, i == 0, reader) == null) return false;
            }
            return arc.isFinal();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
