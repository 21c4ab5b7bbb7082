package kr.dolbom.outreach.talk.drill;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import kr.dolbom.outreach.dialogue.Record;
import kr.dolbom.outreach.dialogue.Reply;
import kr.dolbom.outreach.sound.Frame;

/** Whether a record is what it has to be: word by word as on paper, and every word again in the recording at its second. */
final class RecordCheck {

    private static final int HEADER = 44;
    private static final Duration NEAR = Duration.ofMillis(500);

    private final Wrong wrong;

    RecordCheck(Wrong wrong) {
        this.wrong = wrong;
    }

    void asExpected(Person person, Record record) {
        wrong.unless("받은 사람", person.answered(), record.whoAnswered());
        wrong.unless("끝까지", person.completed(), record.completed());
        wrong.unless("위험", person.danger(), record.danger());
    }

    void asOnPaper(Record paper, Record record) {
        wrong.unless("답", plain(paper), plain(record));
        wrong.unless("영역", paper.needs(), record.needs());
        wrong.unless("다시 전화", paper.callBack(), record.callBack());
        wrong.unless("마지막 질문", paper.lastQuestion(), record.lastQuestion());
        wrong.unless("수신 거부", paper.optOut(), record.optOut());
        wrong.unless("사실", paper.facts(), record.facts());
    }

    /** Everything but the seconds, which paper does not have. */
    private static List<String> plain(Record record) {
        return record.replies().stream()
                .map(reply -> String.join(
                        "|",
                        reply.question(),
                        reply.words(),
                        reply.key(),
                        reply.reading().name(),
                        reply.need().name(),
                        String.valueOf(reply.round()),
                        reply.quote().orElse("")))
                .toList();
    }

    void inRecording(Record record, byte[] recording) {
        List<TextInSound.Text> heard = TextInSound.hear(citizensSide(recording));
        for (Reply reply : record.replies())
            if (!reply.words().isEmpty()) wrong.unless("녹음 " + reply.question(), reply.words(), within(heard, reply));
    }

    private static String within(List<TextInSound.Text> heard, Reply reply) {
        long from = samples(reply.from().minus(NEAR));
        long to = samples(reply.to().plus(NEAR));
        return heard.stream()
                .filter(text -> text.from() >= from && text.to() <= to)
                .map(TextInSound.Text::words)
                .collect(Collectors.joining(" "));
    }

    private static long samples(Duration time) {
        return time.toMillis() * Frame.RATE / 1_000;
    }

    /** The second of two channels. */
    private static short[] citizensSide(byte[] file) {
        ByteBuffer both = ByteBuffer.wrap(file, HEADER, file.length - HEADER).order(ByteOrder.LITTLE_ENDIAN);
        short[] side = new short[both.remaining() / 4];
        for (int at = 0; at < side.length; at++) {
            both.getShort();
            side[at] = both.getShort();
        }
        return side;
    }
}
