package kr.dolbom.desk.pilot;

import java.util.Arrays;
import java.util.Locale;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;

/** What is counted, and which rows stand behind it. */
public enum Figure {
    QUESTIONS("질문", "true", false),
    ANSWERED("바로 답함", "e.outcome = 'cited'", false),
    ASKED_BACK("되물음", "e.outcome = 'needs_detail'", false),
    REFUSED("모른다고 함", "e.outcome = 'refused'", false),
    HELPED("도움이 됐다고 함", "r.rating = 'UP'", false),
    NOT_HELPED("도움이 안 됐다고 함", "r.rating = 'DOWN'", false),
    HANDED_OVER("사람에게 넘김", "true", true),
    PERSON_ANSWERED("사람이 답함", "h.state = 'ANSWERED'", true),
    OPEN("아직 기다림", "h.state <> 'ANSWERED'", true),
    LATE("약속보다 늦음", "coalesce(h.answered_at, :now) > h.due_at", true);

    private final String korean;
    private final String condition;
    private final boolean ofHandOvers;

    Figure(String korean, String condition, boolean ofHandOvers) {
        this.korean = korean;
        this.condition = condition;
        this.ofHandOvers = ofHandOvers;
    }

    public String korean() {
        return korean;
    }

    /** As it stands in an address: asked-back. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean ofHandOvers() {
        return ofHandOvers;
    }

    String condition() {
        return condition;
    }

    public static Figure of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Problem(Code.PAGE_NOT_FOUND));
    }
}
