package kr.dolbom.governance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import kr.dolbom.desk.web.RunningDesk;
import kr.dolbom.kernel.Role;
import kr.dolbom.outreach.campaign.Identities;
import kr.dolbom.outreach.campaign.Identity;
import kr.dolbom.outreach.campaign.dialling.CallOrder;
import kr.dolbom.outreach.cases.Calls;
import kr.dolbom.outreach.cases.KeptCalls;
import kr.dolbom.outreach.dialogue.Scripts;
import kr.dolbom.outreach.texting.Text;
import kr.dolbom.outreach.texting.TextReplies;
import kr.dolbom.outreach.texting.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What first counselling counts, exports, streams and previews, seen from behind the wall: neither a word of another
 * organisation nor a number that its work moves. {@link TenantWallTests} looks for words only, on every route.
 */
class OutreachWallTests extends RunningDesk {

    private static final String NUMBER = "01033337777";
    private static final String REASON = "본인이 방문해 청함";
    private static final String WORDS = "허리가 아파서 병원에 못 가요";

    private static final String PLAN = """
            {"officeName": "오리동 주민센터", "officerName": "박주무", "officePhone": "02-2620-3333", "purpose": "안부", "ground": "법",
             "script": "first-counselling", "hours": {"days": ["MONDAY", "FRIDAY"], "from": "09:00", "to": "18:00",
             "lunchFrom": "12:00", "lunchTo": "13:00"}, "lines": 1, "expectedSeconds": 180, "textFirst": true,
             "spacing": {"perNumber": 3, "perHousehold": 6, "perDay": 2, "gapMinutes": 15, "busyMinutes": 15, "textMinutes": 30},
             "text": "안내", "textVersion": "1차안내@1"}""";

    private final String ours = organisation();
    private final String theirs = organisation();

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    JdbcClient rows;

    @Autowired
    Identities identities;

    @Autowired
    KeptCalls cases;

    @Autowired
    Scripts scripts;

    @Autowired
    Texts texts;

    @Autowired
    TextReplies replies;

    /** Otherwise that nothing changed for others would say nothing. */
    @Test
    void ourOwnPagesAndExportsChangeWithOurWorkAndNobodyElsesDo() {
        Caller officer = signIn(ours, Role.values());
        Caller stranger = signIn(theirs, Role.values());
        Map<String, String> before = seen(officer);
        Map<String, String> elsewhere = seen(stranger);
        work();
        assertThat(elsewhere).hasSizeGreaterThan(8);
        assertThat(seen(stranger)).isEqualTo(elsewhere);
        Map<String, String> after = seen(officer);
        for (String moved : List.of(
                "/campaigns",
                "/campaigns/measures",
                "/cases",
                "/cases/rows",
                "/cases/export.csv",
                "/cases/replies",
                "/texts")) assertThat(after.get(moved)).as(moved).isNotEqualTo(before.get(moved));
    }

    @Test
    void theStreamOfCasesSaysThatSomethingChangedAndNothingElse() throws Exception {
        Caller stranger = signIn(theirs, Role.values());
        HttpResponse<InputStream> stream =
                client.send(stranger.request("/cases/stream").build(), BodyHandlers.ofInputStream());
        StringBuilder told = new StringBuilder();
        try (InputStream body = stream.body()) {
            work();
            byte[] some = new byte[4096];
            while (told.indexOf("changed") < 0) {
                int read = body.read(some);
                if (read < 0) break;
                told.append(new String(some, 0, read, StandardCharsets.UTF_8));
            }
        }
        assertThat(told.toString()).matches("(?s)(:.*\n|event:changed\n|data:\\d+\n|retry:\\d+\n|\n)+");
    }

    @Test
    void aHouseholdsRecordsAreForItsOwnOfficeOnly() throws Exception {
        UUID household = work();
        Caller stranger = signIn(theirs, Role.values());
        String[] nobodysToUs = {"김오리", WORDS, "내일 전화 주세요", household.toString()};
        assertThat(stranger.form("/households/records", "number", NUMBER).body())
                .contains("명단과 건 전화</dt><dd>0건")
                .doesNotContain(nobodysToUs);
        assertThat(file(stranger)).doesNotContain(nobodysToUs);
        stranger.form("/households/records/erase", "number", NUMBER, "reason", REASON);
        assertThat(count("texts", household)).isOne();
        assertThat(count("text_replies", household)).isOne();
        assertThat(file(signIn(ours, Role.values()))).contains(nobodysToUs[0], nobodysToUs[2]);
    }

    /** The text inside the file of somebody's records. */
    private String file(Caller caller) throws Exception {
        String fields = "number=" + NUMBER + "&reason=" + Caller.encoded(REASON);
        HttpResponse<byte[]> answer = client.send(
                caller.request("/households/records/file")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-CSRF-TOKEN", caller.token())
                        .POST(BodyPublishers.ofString(fields))
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        try (ZipInputStream packed = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            packed.getNextEntry();
            return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aPreviewIsLookedAtAndConfirmedByItsOwnOfficeOnly() {
        Caller officer = signIn(ours, Role.values());
        String preview = Caller.place(upload(officer, "이름,연락처\n김오리,010-3333-7777\n"));
        assertThat(preview).startsWith("/campaigns/lists/");
        Caller stranger = signIn(theirs, Role.values());
        assertThat(stranger.get(preview).statusCode()).isBetween(400, 404);
        HttpResponse<String> confirmed =
                stranger.form("/campaigns", "list", preview.substring(preview.lastIndexOf('/') + 1), "name", "남의 명단");
        assertThat(confirmed.statusCode()).isBetween(400, 404);
        assertThat(officer.get(preview).statusCode()).isEqualTo(200);
    }

    /** A household of ours: listed, texted, called, with a danger said, and an answer. */
    private UUID work() {
        UUID campaign = UUID.randomUUID();
        CallOrder order = Calls.order(ours, "김오리", "단전");
        UUID household = order.target();
        rows.sql("insert into campaigns (id, organisation, name, state, plan, made_by, made_at)"
                        + " values (?, ?, '오리 캠페인', 'RUNNING', ?::jsonb, 'x', now())")
                .params(campaign, ours, PLAN)
                .update();
        rows.sql("""
                        insert into targets (id, campaign, organisation, household_mark, sealed, state, tries)
                        values (?, ?, ?, ?, ?, 'REACHED', 1)
                        """)
                .params(
                        household,
                        campaign,
                        ours,
                        UUID.randomUUID().toString(),
                        identities.seal(household, new Identity("김오리", 1960, "오리동 1", "ko")))
                .update();
        rows.sql(
                        "insert into target_numbers (target, ordinal, organisation, number_mark, sealed) values (?, 1, ?, ?, ?)")
                .params(household, ours, identities.mark(NUMBER), identities.sealNumber(household, 1, NUMBER))
                .update();
        texts.send(new Text(household, ours, NUMBER, "안내", Optional.empty(), "16002129"));
        rows.sql("update texts set state = 'UNKNOWN', handed_at = now(), settled_at = now() where about = ?")
                .param(household)
                .update();
        replies.heard(NUMBER, "내일 전화 주세요", "16002129");
        cases.keep(order, Calls.held(scripts, order, WORDS, "죽고 싶어요"));
        return household;
    }

    /** Every page and file of first counselling that takes no id, without what is new each time it is asked for. */
    private Map<String, String> seen(Caller caller) {
        Map<String, String> seen = new TreeMap<>();
        Routes.of(mappings).stream()
                .filter(route -> route.isOurs() && route.reads() && !route.stream())
                .map(Routes.Route::path)
                .filter(path -> !path.contains("{"))
                .filter(path -> Stream.of("/campaigns", "/cases", "/texts", "/recordings", "/households", "/called")
                        .anyMatch(path::startsWith))
                .forEach(path -> seen.put(path, plain(caller.get(path).body())));
        return seen;
    }

    private static String plain(String body) {
        return body.replaceAll("[\\w-]{40,}={0,2}", "").replaceAll("\\d+(초|분) 전|방금 전?", "");
    }

    private long count(String table, UUID about) {
        return rows.sql("select count(*) from " + table + " where about = ?")
                .param(about)
                .query(Long.class)
                .single();
    }

    private static HttpResponse<String> upload(Caller caller, String list) {
        String body = "--part\r\nContent-Disposition: form-data; name=\"list\"; filename=\"l.csv\"\r\n\r\n" + list
                + "\r\n--part--\r\n";
        return caller.send(caller.request("/campaigns/lists")
                .header("X-CSRF-TOKEN", caller.token())
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String organisation() {
        return "서울특별시/" + UUID.randomUUID().toString().substring(0, 8);
    }
}
