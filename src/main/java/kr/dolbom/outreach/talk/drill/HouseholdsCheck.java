package kr.dolbom.outreach.talk.drill;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.dolbom.outreach.campaign.dialling.CallReport;
import kr.dolbom.outreach.dialogue.Record;
import kr.dolbom.outreach.dialogue.Reply;
import kr.dolbom.outreach.dialogue.Script;
import kr.dolbom.outreach.sound.Frame;
import kr.dolbom.outreach.talk.drill.HouseholdsDrill.Called;

/** Whether each call came out as it had to: the ending, the record word by word, the words again in the recording. */
final class HouseholdsCheck {

    private static final int HEADER = 44;
    private static final Duration NEAR = Duration.ofMillis(500);

    private final Script script;
    private final Function<UUID, byte[]> recordings;
    private final List<String> alarms;

    HouseholdsCheck(Script script, Function<UUID, byte[]> recordings, List<String> alarms) {
        this.script = script;
        this.recordings = recordings;
        this.alarms = alarms;
    }

    /** What is wrong with it; empty when all is right. */
    List<String> wrong(Called called) {
        List<String> wrong = new ArrayList<>();
        Person person = called.citizen().person();
        CallReport report = called.report().getNow(null);
        if (report == null) return List.of("끝나지 않음");
        check(wrong, "결과", person.outcome(), report.ending().outcome());
        boolean talked = Set.of(Person.Takes.ANSWERS, Person.Takes.MACHINE).contains(person.does());
        check(wrong, "요약 있음", talked, report.record().isPresent());
        report.record().ifPresent(record -> {
            asExpected(wrong, person, record);
            asOnPaper(wrong, OnPaper.record(script, called.order().household(), person), record);
            asTold(wrong, called, record);
            if (person.does() == Person.Takes.ANSWERS) inRecording(wrong, called, record);
        });
        return wrong;
    }

    private static void asExpected(List<String> wrong, Person person, Record record) {
        check(wrong, "받은 사람", person.answered(), record.whoAnswered());
        check(wrong, "끝까지", person.completed(), record.completed());
        check(wrong, "위험", person.danger(), record.danger());
    }

    private static void asOnPaper(List<String> wrong, Record paper, Record record) {
        check(wrong, "답", plain(paper), plain(record));
        check(wrong, "영역", paper.needs(), record.needs());
        check(wrong, "다시 전화", paper.callBack(), record.callBack());
        check(wrong, "마지막 질문", paper.lastQuestion(), record.lastQuestion());
        check(wrong, "수신 거부", paper.optOut(), record.optOut());
        check(wrong, "사실", paper.facts(), record.facts());
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
                        String.valueOf(reply.round())))
                .toList();
    }

    private void asTold(List<String> wrong, Called called, Record record) {
        Optional<String> alarm = record.danger().map(danger -> called.order().attempt() + " " + danger);
        boolean told = alarm.map(alarms::contains).orElse(true);
        check(wrong, "통화 중에 알림", true, told);
        check(wrong, "사람에게 넘김", alarm.isPresent(), !called.citizen().handedTo().isEmpty());
    }

    private void inRecording(List<String> wrong, Called called, Record record) {
        List<TextInSound.Text> heard =
                TextInSound.hear(citizensSide(recordings.apply(called.order().attempt())));
        for (Reply reply : record.replies())
            if (!reply.words().isEmpty()) check(wrong, "녹음 " + reply.question(), reply.words(), within(heard, reply));
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

    private static void check(List<String> wrong, String what, Object wanted, Object found) {
        if (!Objects.equals(wanted, found)) wrong.add("%s: %s 이어야 하는데 %s".formatted(what, wanted, found));
    }
}
