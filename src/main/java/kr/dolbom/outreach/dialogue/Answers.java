package kr.dolbom.outreach.dialogue;

import java.util.List;

/**
 * How an answer to a question may sound. What is said about the matter itself counts more than a bare yes or no: 「네,
 * 괜찮아요」 is no need.
 *
 * @param yes and no: words about the matter
 * @param bareYes and bareNo: 네, 아니요 and their kin
 * @param unsure 글쎄요, 그저 그래요
 * @param since what tells the past from the present
 * @param careful which of yes and no must not be missed when both are said
 */
record Answers(
        Phrases yes,
        Phrases no,
        Phrases bareYes,
        Phrases bareNo,
        Phrases unsure,
        Negation negation,
        Since since,
        Reading careful) {

    /** What is said of today counts; a trouble that is told to be over is none. */
    Reading read(String plain) {
        return since.present(plain)
                .map(this::asSaid)
                .filter(Reading::isClear)
                .orElseGet(() -> careful == Reading.YES && since.isOver(plain, negation) ? Reading.NO : asSaid(plain));
    }

    private Reading asSaid(String plain) {
        boolean saysYes = says(yes, no, plain);
        boolean saysNo = says(no, yes, plain);
        if (saysYes && saysNo) return careful;
        if (saysYes) return Reading.YES;
        if (saysNo) return Reading.NO;
        return bare(plain);
    }

    /** 「걱정 없어요」 says 걱정 only as a part of what means the opposite. */
    private boolean says(Phrases these, Phrases opposite, String plain) {
        return these.found(plain).anyMatch(word -> !negation.denies(plain, word) && !opposite.hold(plain, word))
                || opposite.found(plain).anyMatch(word -> negation.denies(plain, word) && !these.hold(plain, word));
    }

    private Reading bare(String plain) {
        boolean isYes = bareYes.in(plain);
        boolean isNo = bareNo.in(plain);
        if (unsure.in(plain) || isYes && isNo) return Reading.UNSURE;
        if (isYes) return Reading.YES;
        if (isNo) return Reading.NO;
        return plain.isEmpty() ? Reading.UNHEARD : Reading.UNSURE;
    }

    /** Whether one of the words about the matter is said, whichever way. */
    boolean speaksOfIt(String plain) {
        return List.of(yes, no).stream().anyMatch(phrases -> phrases.in(plain));
    }
}
