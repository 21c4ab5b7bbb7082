package kr.dolbom.outreach.texting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dolbom.desk.web.RunningDesk;
import kr.dolbom.governance.Seal;
import kr.dolbom.governance.web.Caller;
import kr.dolbom.kernel.Role;
import kr.dolbom.outreach.texting.OptOuts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Refusing calls for one's own number and nobody else's; the pages of officers. Texts wait here, nothing carries them. */
@TestPropertySource(
        properties = {
            "dolbom.texting.carrier=provider",
            "dolbom.texting.from=16002129",
            "dolbom.outreach.called.codes-per-address=100"
        })
class CalledPageTests extends RunningDesk {

    private static final Pattern CODE = Pattern.compile("번호는 (\\d{6})입니다");

    @Autowired
    JdbcClient rows;

    @Autowired
    Seal seal;

    @Autowired
    OptOuts optOuts;

    @BeforeEach
    void empty() {
        rows.sql("delete from texts").update();
        rows.sql("delete from opt_outs").update();
        rows.sql("delete from opt_out_codes").update();
    }

    private Caller citizen() {
        return new Caller(address(""));
    }

    @Test
    void thePageSaysWhoCallsWhatIsNeverAskedAndHowToRefuse() {
        assertThat(citizen().get("/called").body())
                .contains("찾아가는 보건복지팀", "인공지능", "주민등록번호", "계좌번호", "114", "수신거부", "109", "name=\"number\"");
    }

    @Test
    void theNumberInTheTextTellsWhichOfficeCalledAndWhyAndNothingOfAHousehold() {
        UUID campaign = UUID.randomUUID();
        rows.sql("""
                        insert into campaigns (id, organisation, name, state, plan, made_by, made_at, started_at)
                        values (?, '서울특별시/양천구', '6차 체납 명단', 'RUNNING', ?::jsonb, 'x', now(), now())
                        """).params(campaign, """
                        {"officeName": "가람동 주민센터", "officerName": "박주무", "officePhone": "02-2620-3333",
                         "purpose": "생활이 어려우신 분께 안부를 여쭙기", "ground": "사회보장급여법 제9조의2",
                         "hours": {"days": ["MONDAY", "FRIDAY"], "from": "09:00", "to": "18:00", "lunchFrom": "12:00",
                         "lunchTo": "13:00"}, "lines": 1, "expectedSeconds": 180, "textFirst": true}""").update();
        String code = kr.dolbom.outreach.campaign.CampaignCode.of(campaign);
        assertThat(citizen().get("/called?code=" + code).body())
                .contains("가람동 주민센터", "박주무", "02-2620-3333", "월·금요일 09:00부터", "제9조의2", "안부를 여쭙기")
                .doesNotContain("6차 체납 명단");
        String other = code.equals("000000") ? "000001" : "000000";
        assertThat(citizen().get("/called?code=" + other).body())
                .contains("찾지 못했습니다", "112")
                .doesNotContain("가람동");
    }

    @Test
    void thePageSaysWhatIsKeptAndForHowLong() {
        assertThat(citizen().get("/called").body())
                .contains("통화 녹음", "90일", "180일", "3년", "제35조")
                .doesNotContain("1095", "아래 번호로", "위의 번호로");
    }

    @Test
    void whoHoldsTheNumberRefusesForIt() {
        Caller caller = citizen();
        caller.form("/called/code", "number", "010-1234-5678");
        assertThat(optOuts.has("01012345678")).isFalse();
        assertThat(caller.form("/called/confirm", "number", "010-1234-5678", "code", codes().getFirst())
                        .body())
                .contains("앞으로 안부 전화와 문자를 드리지 않습니다");
        assertThat(optOuts.has("01012345678")).isTrue();
    }

    @Test
    void aCodeIsGoodOnceAndForItsOwnNumberOnly() {
        Caller caller = citizen();
        caller.form("/called/code", "number", "010-1234-5678");
        String code = codes().getFirst();
        assertThat(caller.form("/called/confirm", "number", "010-9999-8888", "code", code)
                        .body())
                .contains("확인 번호가 맞지 않거나");
        assertThat(optOuts.has("01099998888")).isFalse();
        caller.form("/called/confirm", "number", "010-1234-5678", "code", code);
        rows.sql("delete from opt_outs").update();
        caller.form("/called/confirm", "number", "010-1234-5678", "code", code);
        assertThat(optOuts.has("01012345678")).isFalse();
    }

    @Test
    void whoGuessesIsStoppedAfterFiveTries() {
        Caller caller = citizen();
        caller.form("/called/code", "number", "010-1234-5678");
        String code = codes().getFirst();
        String other = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) caller.form("/called/confirm", "number", "010-1234-5678", "code", other);
        caller.form("/called/confirm", "number", "010-1234-5678", "code", code);
        assertThat(optOuts.has("01012345678")).isFalse();
    }

    @Test
    void aNumberGetsThreeCodesADay() {
        Caller caller = citizen();
        for (int i = 0; i < 5; i++) caller.form("/called/code", "number", "010-1234-5678");
        assertThat(codes()).hasSize(3);
    }

    @Test
    void nothingTellsWhetherANumberIsOnTheList() {
        Caller caller = citizen();
        optOuts.add("010-1111-1111", kr.dolbom.outreach.texting.How.CALL, "시험");
        String known = caller.form("/called/code", "number", "010-1111-1111").body();
        String other = caller.form("/called/code", "number", "010-2222-2222").body();
        assertThat(plain(known, "010-1111-1111")).isEqualTo(plain(other, "010-2222-2222"));
        assertThat(codes()).hasSize(1);
    }

    @Test
    void anOfficerKeepsAndTakesBackWithAReasonAndIsToldTheSame() {
        Caller officer = signIn("서울특별시/양천구", Role.COUNSELLOR);
        officer.form("/texts/opt-outs", "number", "010-3333-4444");
        assertThat(optOuts.has("01033334444")).isTrue();
        officer.form("/texts/opt-outs/back", "number", "010-3333-4444", "reason", " ");
        assertThat(optOuts.has("01033334444")).isTrue();
        officer.form("/texts/opt-outs/back", "number", "010-3333-4444", "reason", "본인이 방문해 010-3333-4444로 다시 원함");
        assertThat(optOuts.has("01033334444")).isFalse();
        String audited = rows.sql("select content from audit_entries where content like '%opt-out.taken-back%'")
                .query(String.class)
                .single();
        assertThat(audited).contains("다시 원함").doesNotContain("3333-4444", "01033334444");
    }

    @Test
    void anOfficerSeesNumbersMaskedAndNoOtherOrganisationsTexts() {
        Caller caller = citizen();
        caller.form("/called/code", "number", "010-5555-6666");
        rows.sql("update texts set state = 'UNKNOWN', organisation = '서울특별시/양천구', settled_at = now()")
                .update();
        UUID text = rows.sql("select id from texts").query(UUID.class).single();
        assertThat(signIn("서울특별시/양천구", Role.SUPERVISOR).get("/texts").body())
                .contains("010-****-6666")
                .doesNotContain("5555");
        Caller stranger = signIn("서울특별시/강서구", Role.SUPERVISOR);
        assertThat(stranger.get("/texts").body()).doesNotContain("6666");
        assertThat(stranger.form("/texts/" + text + "/again", "x", "1").statusCode())
                .isEqualTo(404);
    }

    private List<String> codes() {
        return rows.sql("select id, sealed from texts")
                .query((row, i) -> {
                    Matcher found = CODE.matcher(seal.openText(row.getBytes("sealed"), row.getString("id")));
                    assertThat(found.find()).isTrue();
                    return found.group(1);
                })
                .list();
    }

    private static String plain(String page, String number) {
        return page.replace(number, "").replaceAll("(content|value)=\"[^\"]*\"", "");
    }
}
