package kr.dolbom.answering.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.dolbom.answering.spelling.Mended.Mend;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.rules.Asked;
import kr.dolbom.rules.Side;

/**
 * A question as the desk understands it.
 *
 * @param plain normalised, spelling mended
 * @param terms what it is about; each term's share says how near it stands to the asking sentence
 * @param asking the terms of the asking sentence alone
 * @param windows of a story: each sentence with the one that asks; empty when there is no story
 * @param asked what it wants to know, strongest first; never empty
 * @param side money in or money out, when the words tell
 * @param sideNamed whether the side was said in so many words (세입, 지출과목)
 * @param payer whose money it is about, when the words tell
 * @param asOf the day it is about: a year named in the question wins over today
 * @param mends what was mistyped and what it was read as
 */
public record Understood(
        String plain,
        Map<String, Double> terms,
        Set<String> asking,
        List<Set<String>> windows,
        Set<Asked> asked,
        Optional<Side> side,
        boolean sideNamed,
        Optional<Payer> payer,
        AsOf asOf,
        List<Mend> mends) {

    public Understood {
        terms = Map.copyOf(terms);
        asking = Set.copyOf(asking);
        windows = List.copyOf(windows);
        mends = List.copyOf(mends);
    }

    Understood onSide(Side side) {
        return new Understood(plain, terms, asking, windows, asked, Optional.of(side), true, payer, asOf, mends);
    }

    boolean wants(Asked one) {
        return asked.contains(one);
    }
}
