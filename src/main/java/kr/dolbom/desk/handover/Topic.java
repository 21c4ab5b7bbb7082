package kr.dolbom.desk.handover;

import kr.dolbom.answering.Answer;
import kr.dolbom.answering.Reply;

/** What a hand-over is about, in a word or two: the queue is sorted out by it. */
final class Topic {

    static final String OTHER = "그 밖의 질문";
    private static final int LONGEST = 40;

    private Topic() {}

    static String of(Reply reply) {
        String topic = switch (reply.answer()) {
            case Answer.Cited cited
            when !cited.accounts().isEmpty() -> {
                var account = cited.accounts().getFirst();
                yield account.item().side().korean() + " " + account.item().code() + " " + account.name();
            }
            case Answer.Cited cited -> nearest(reply);
            case Answer.NeedsDetail detail -> detail.topic();
            case Answer.Refused refused -> refused(refused.reason(), reply);
        };
        return topic.length() > LONGEST ? topic.substring(0, LONGEST) : topic;
    }

    private static String refused(Answer.Reason reason, Reply reply) {
        return switch (reason) {
            case NO_GROUND, LEFT_TO_OTHERS -> nearest(reply);
            case PERSONAL_DATA -> "개인정보";
            case OUT_OF_SCOPE, FRAUD, HIDDEN_ORDER, UNREADABLE -> OTHER;
        };
    }

    /** The section the first place found stands in. */
    private static String nearest(Reply reply) {
        return reply.retrieved().stream()
                .map(place -> place.source().section())
                .filter(section -> !section.isBlank())
                .findFirst()
                .orElse(OTHER);
    }
}
