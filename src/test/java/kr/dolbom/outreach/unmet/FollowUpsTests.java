package kr.dolbom.outreach.unmet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import kr.dolbom.desk.web.RunningDesk;
import kr.dolbom.governance.web.Caller;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Role;
import kr.dolbom.outreach.campaign.Identities;
import kr.dolbom.outreach.rights.HouseholdData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Households that calls did not reach, from the list to what came of going after them. */
class FollowUpsTests extends RunningDesk {

    private static final UnmetFilter WAITING = new UnmetFilter(false, "", 0, 50);
    private static final UnmetFilter SETTLED = new UnmetFilter(true, "", 0, 50);

    @Autowired
    FollowUps followUps;

    @Autowired
    HouseholdData households;

    @Autowired
    JdbcClient rows;

    @Autowired
    Identities identities;

    private UnmetRounds rounds;

    @BeforeAll
    void rounds() {
        rounds = new UnmetRounds(rows, identities);
    }

    @Test
    void anOfficerFindsWhoWasNotReachedWithAllTheyNeedToGoThere() {
        String office = office();
        UUID round = rounds.round(office);
        UUID household = rounds.household(round, office, "나도연", "01055500102", "이주무", "NOT_REACHED");
        rounds.household(round, office, "강하늘", "01055500103", "최주무", "REACHED");
        Actor officer = officer(office);
        assertThat(list(officer, WAITING)).extracting(Unmet::name).containsExactly("나도연");
        UnmetHousehold opened = as(officer, () -> followUps.require(officer, household.toString()));
        assertThat(opened.identity().address()).contains("늘봄빌라 2층");
        assertThat(opened.numbers()).extracting(UnmetHousehold.Number::digits).containsExactly("01055500102");
        assertThat(opened.calls()).hasSize(2);
        assertThat(audited("unmet.opened", household)).isOne();
    }

    @Test
    void aListIsNarrowedToWhomTheListNames() {
        String office = office();
        UUID round = rounds.round(office);
        rounds.household(round, office, "나도연", "01055500112", "이주무", "NOT_REACHED");
        rounds.household(round, office, "도하영", "01055500113", "최주무", "NO_NUMBER");
        Actor officer = officer(office);
        assertThat(as(officer, () -> followUps.officers(officer))).containsExactly("이주무", "최주무");
        assertThat(list(officer, new UnmetFilter(false, "최주무", 0, 50)))
                .extracting(Unmet::name)
                .containsExactly("도하영");
    }

    @Test
    void whoIsMetLeavesTheListAndComesBackWhenThatWasWrong() {
        String office = office();
        String household = rounds.household(rounds.round(office), office, "나도연", "01055500122", "이주무", "DECLINED")
                .toString();
        Actor officer = officer(office);
        add(officer, household, Came.NOT_YET, "문 앞에 안내문을 두고 옴");
        assertThat(list(officer, WAITING)).extracting(Unmet::came).containsExactly(Optional.of(Came.NOT_YET));
        add(officer, household, Came.MET, "이웃이 알려 줌 900101-1234567");
        assertThat(list(officer, WAITING)).isEmpty();
        assertThat(list(officer, SETTLED)).hasSize(1);
        add(officer, household, Came.NOT_YET, "다른 집이었음");
        assertThat(list(officer, WAITING)).hasSize(1);
        List<FollowUp> all =
                as(officer, () -> followUps.require(officer, household)).followUps();
        assertThat(all).extracting(FollowUp::came).containsExactly(Came.NOT_YET, Came.MET, Came.NOT_YET);
        assertThat(all.get(1).note()).startsWith("이웃이 알려 줌").doesNotContain("1234567");
    }

    @Test
    void anotherOfficeSeesNothingOfIt() {
        String office = office();
        String household = rounds.household(rounds.round(office), office, "나도연", "01055500132", "이주무", "NOT_REACHED")
                .toString();
        Actor stranger = officer(office());
        assertThat(list(stranger, WAITING)).isEmpty();
        assertThat(as(stranger, () -> followUps.count(stranger, false))).isZero();
        assertThatThrownBy(() -> as(stranger, () -> followUps.require(stranger, household)))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> add(stranger, household, Came.MET, "")).isInstanceOf(Problem.class);
    }

    @Test
    void whatWasWrittenIsTheirsToHaveAndToHaveDestroyed() {
        String office = office();
        String household = rounds.household(rounds.round(office), office, "나도연", "01055500142", "이주무", "NOT_REACHED")
                .toString();
        Actor officer = officer(office);
        add(officer, household, Came.MOVED, "아랫집 말로는 이사함");
        Actor administrator = somebody(office, Role.ADMINISTRATOR);
        assertThat(as(administrator, () -> households.export(administrator, "01055500142", "본인이 방문해 청함"))
                        .records()
                        .toString())
                .contains("아랫집 말로는 이사함");
        assertThat(as(administrator, () -> households.erase(administrator, "01055500142", "본인이 방문해 청함")))
                .anySatisfy(line -> {
                    assertThat(line.kind()).isEqualTo("담당자가 이어서 한 일");
                    assertThat(line.erased().destroyed()).isOne();
                });
    }

    @Test
    void thePageNamesWhoRefusesAndDoesNotOfferToCallThem() {
        String office = office();
        UUID household = rounds.household(rounds.round(office), office, "나도연", "01055500152", "이주무", "OPTED_OUT");
        Caller officer = signIn(office, Role.COUNSELLOR);
        assertThat(officer.get("/cases").body()).contains("닿지 않은 가구<b> 1</b>");
        assertThat(officer.get("/cases/unreached/" + household).body())
                .contains("전화와 문자를 거부한 가구입니다", "010-5550-0152")
                .doesNotContain("tel:");
        assertThat(officer.form("/cases/unreached/" + household, "came", "IN_CARE", "note", "")
                        .statusCode())
                .isEqualTo(302);
        assertThat(officer.get("/cases/unreached?show=done").body()).contains("나도연", "이미 지원받고 있음");
        assertThat(officer.get("/cases/unreached/nobody").statusCode()).isEqualTo(404);
    }

    private void add(Actor actor, String household, Came came, String note) {
        as(actor, () -> {
            followUps.add(actor, household, came, note);
            return true;
        });
    }

    private List<Unmet> list(Actor actor, UnmetFilter filter) {
        return as(actor, () -> followUps.list(actor, filter));
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, work::get);
    }

    private long audited(String action, UUID about) {
        return Acting.asTheApplication(
                () -> rows.sql("select count(*) from audit_entries where action = ? and subject = ?")
                        .params(action, about.toString())
                        .query(Long.class)
                        .single());
    }

    private static String office() {
        return "서울특별시/" + UUID.randomUUID().toString().substring(0, 8);
    }

    private Actor officer(String office) {
        return somebody(office, Role.COUNSELLOR);
    }

    private Actor somebody(String office, Role role) {
        String id = accounts.add(office, role).id().toString();
        return new Actor(Optional.of(id), Actor.parts(office), Set.of(role));
    }
}
