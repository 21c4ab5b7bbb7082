package kr.dolbom.desk.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.dolbom.desk.Channel;
import kr.dolbom.desk.OpenDesk;
import kr.dolbom.desk.handover.HandOver;
import kr.dolbom.governance.Seal;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** An asker who leaves a mobile number is told by a text; without a mail server. */
@TestPropertySource(
        properties = {
            "dolbom.texting.carrier=provider",
            "dolbom.texting.from=16002129",
            "dolbom.outreach.called.office=가온구청",
            "dolbom.mail.after=0s"
        })
class TextNoticeTests extends OpenDesk {

    private static final Actor KIM = counsellor("kim");

    @Autowired
    Postman postman;

    @Autowired
    Contacts contacts;

    @Autowired
    Seal seal;

    @BeforeEach
    void open() {
        itIs(MONDAY);
        owner.sql("delete from mails").update();
        owner.sql("delete from texts").update();
    }

    @Test
    void whoIsAwayIsToldOnceByTextAndReadsNothingOfTheAnswerThere() {
        HandOver answered = answered("+82 10 1234 5678");
        assertThat(contacts.available()).isTrue();
        assertThat(postman.round()).isEqualTo(1);
        assertThat(postman.round()).isZero();
        String words = owner.sql("select id, sealed from texts")
                .query((row, i) -> seal.openText(row.getBytes("sealed"), row.getString("id")))
                .single();
        assertThat(words)
                .contains("01012345678", "가온구청", "상담원이 답했습니다")
                .doesNotContain("비밀스러운", answered.conversation().toString());
    }

    @Test
    void whoHasReadItOnThePageGetsNoText() {
        HandOver answered = answered("010-1234-5678");
        handOvers.seen(answered.conversation().toString(), 1);
        assertThat(postman.round()).isZero();
        assertThat(owner.sql("select count(*) from texts").query(Integer.class).single())
                .isZero();
    }

    @Test
    void aNumberNoTextReachesIsRefused() {
        HandOver asked = asked();
        assertThatThrownBy(() ->
                        handOvers.tellBy(Actor.ANONYMOUS, asked.conversation().toString(), "02-2620-3114", true))
                .isInstanceOf(Problem.class);
    }

    private HandOver answered(String contact) {
        HandOver asked = asked();
        handOvers.tellBy(Actor.ANONYMOUS, asked.conversation().toString(), contact, true);
        handOvers.take(KIM, id(asked));
        replies.send(KIM, id(asked), "비밀스러운 답", key());
        return asked;
    }

    private HandOver asked() {
        return handOvers.ask(Actor.ANONYMOUS, asked("축구").id().toString(), "", "", Channel.PAGE);
    }
}
