package kr.dolbom.knowledge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import kr.dolbom.desk.web.RunningDesk;
import kr.dolbom.governance.web.Caller;
import kr.dolbom.kernel.Role;
import kr.dolbom.knowledge.IdInAddress;
import kr.dolbom.knowledge.Version;
import kr.dolbom.knowledge.jobs.ImportJobs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class LibraryPagesTests extends RunningDesk {

    private static final String[] BROWSER = {"Accept", "text/html"};
    private static final String LAW = "/library/documents/" + encoded("살림법");

    @Autowired
    ImportJobs jobs;

    @Autowired
    JdbcClient rows;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    private Caller keeper = new Caller("");

    @BeforeAll
    void fill() throws IOException {
        Laws.household(library);
        Laws.confidential(library);
        keeper = signIn("", Role.EDITOR);
    }

    @Test
    void theListSaysHowEachDocumentStands() {
        String list = get("/library?q=" + encoded("살림"), BROWSER).body();
        assertThat(list).contains("살림법", "시행 중", "2024-01-01 시행 · 제2호", Laws.COMING + "부터 바뀝니다");
    }

    @Test
    void whatIsNotForEveryoneIsNotThereForAnyone() {
        assertThat(get("/library", BROWSER).body()).doesNotContain("내부 지침");
        assertThat(get("/library/documents/" + encoded("내부지침"), BROWSER).statusCode())
                .isEqualTo(404);
        assertThat(get("/library/passages/" + encoded("내부지침#1"), BROWSER).statusCode())
                .isEqualTo(404);
        assertThat(get("/library/documents/" + encoded("내부지침") + "/diff", BROWSER)
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/library?in=text&q=" + encoded("금고 번호"), BROWSER).body())
                .doesNotContain("담당자가 관리");
    }

    @Test
    void theKeeperSeesEveryReach() {
        assertThat(keeping("/library").body()).contains("내부 지침", "양천구청");
        assertThat(keeping("/library?in=text&q=" + encoded("금고 번호")).body()).contains("담당자가 관리");
    }

    @Test
    void onlyWhoKeepsTheInstitutionsLibraryManagesIt() {
        assertThat(signIn("", Role.COUNSELLOR).get("/library/jobs").statusCode())
                .isEqualTo(403);
        assertThat(signIn("서울특별시/양천구", Role.EDITOR).get("/library/jobs").statusCode())
                .isEqualTo(403);
        assertThat(signIn("", Role.ADMINISTRATOR).get("/library/jobs").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTextForAnOrganisationIsReadThereAndBelow() {
        String text = "/library/documents/" + encoded("내부지침");
        assertThat(signIn("양천구청/여성가족과", Role.CENTRE_STAFF).get(text).statusCode())
                .isEqualTo(200);
        assertThat(signIn("강서구청", Role.CENTRE_STAFF).get(text).statusCode()).isEqualTo(404);
    }

    @Test
    void whoSignedOutChangesNothingMore() {
        Caller editor = signIn("", Role.EDITOR);
        String before = editor.cookie();
        editor.form("/sign-out");
        assertThat(get("/library/jobs", "Cookie", before).statusCode()).isEqualTo(403);
    }

    @Test
    void aFormOfAnotherPageChangesNothing() {
        assertThat(form("/library/jobs/00000000-0000-0000-0000-000000000001/cancel", "", "Cookie", keeper.cookie())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void nothingIsChangedWithoutAnAccount() {
        List<String> changing = changingRoutes();
        assertThat(changing).hasSizeGreaterThan(7);
        for (String route : changing) {
            String path = route.replace("{id}", "00000000-0000-0000-0000-000000000001")
                    .replace("{version}", "1");
            assertThat(form(path, "place=x").statusCode()).as(route).isEqualTo(403);
        }
    }

    /** Every route of the package that is not read-only. */
    private List<String> changingRoutes() {
        Set<RequestMethod> reading = Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS);
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(route -> route.getValue().getBeanType().getPackage().equals(LibraryPage.class.getPackage()))
                .filter(route -> !reading.containsAll(
                                route.getKey().getMethodsCondition().getMethods())
                        || route.getKey().getMethodsCondition().getMethods().isEmpty())
                .flatMap(route -> route.getKey().getPatternValues().stream())
                .toList();
    }

    @Test
    void aDocumentReadsAsItHeldOnTheDay() {
        assertThat(get(LAW, BROWSER).body()).contains("제1장 총칙", "전자문서로 시장에게", Laws.COMING + "부터 바뀝니다");
        assertThat(get(LAW + "?on=2021-05-05", BROWSER).body()).contains("서면으로 시장에게", "2024-01-01부터 바뀝니다");
        assertThat(get(LAW + "?on=" + Laws.COMING, BROWSER).body()).contains("군수에게");
        assertThat(get(LAW + "?on=1990-01-01", BROWSER).body()).contains("1990-01-01에는 시행 중인 글이 없습니다");
        assertThat(get(LAW + "?on=soon", BROWSER).statusCode()).isEqualTo(400);
    }

    @Test
    void aVersionReadsAsItWasImported() {
        assertThat(get(LAW + "?version=1", BROWSER).body()).contains("서면으로 시장에게", "가져온 그대로");
    }

    @Test
    void wordsAreFoundInTheDocumentAndMarkedInPlace() {
        String page = get(LAW + "?q=" + encoded("결산은"), BROWSER).body();
        assertThat(page).contains("<mark>결산은</mark>", "제2조");
    }

    @Test
    void twoDaysStandSideBySideWithTheWordsThatChangedMarked() {
        String page = get(LAW + "/diff?from=2023-12-31&to=2024-01-01", BROWSER).body();
        assertThat(page)
                .contains("<del>서면으로</del>", "<ins>전자문서로</ins>", "개정", "제2조")
                .doesNotContain("살림을 밝게");
        assertThat(get(LAW + "/diff?from=2021-01-01&to=2021-01-02", BROWSER).body())
                .contains("두 날의 글이 같습니다");
    }

    @Test
    void aPassageOpensInItsPlaceOnADayItHoldsWithTheWordsMarked() {
        String id = library.listPassages(
                        "살림법",
                        new kr.dolbom.kernel.Locator.Article("제2조"),
                        new kr.dolbom.kernel.AsOf(java.time.LocalDate.of(2021, 1, 1)))
                .getFirst()
                .id();
        String passage = "/library/passages/" + encoded(id) + "?mark=" + encoded("예산은 서면으로 시장에게 낸다.");
        String place = get(passage, BROWSER).headers().firstValue("Location").orElseThrow();
        assertThat(place).contains("on=2023-12-31", "#p-");
        String path = place.replaceAll("^https?://[^/]+|#.*", "");
        assertThat(get(path, BROWSER).body()).contains("<mark>예산은 서면으로 시장에게 낸다.</mark>");
    }

    @Test
    void anIdWithASlashHasAnAddress() {
        assertThat(IdInAddress.of(IdInAddress.write("a~1/b~")).id()).isEqualTo("a~1/b~");
        String guide = rows.sql("select id from document where id like '%/%' limit 1")
                .query(String.class)
                .single();
        assertThat(get("/library/documents/" + encoded(IdInAddress.write(guide)), BROWSER)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aLongDocumentComesInParts() throws IOException {
        Laws.lengthy(library, 1010);
        String page = get("/library/documents/" + encoded("긴법"), BROWSER).body();
        assertThat(page).contains("제1조의 내용", "다음: ").doesNotContain("제700조의 내용");
        int number = library.listPassages(
                        "긴법", new kr.dolbom.kernel.Locator.Article("제700조"), new kr.dolbom.kernel.AsOf(Laws.TODAY))
                .getFirst()
                .number();
        assertThat(get("/library/documents/" + encoded("긴법") + "?at=" + number, BROWSER)
                        .body())
                .contains("제700조의 내용", "‹ 앞: ")
                .doesNotContain("제1조의 내용");
    }

    @Test
    void whatWasWithdrawnCanBePutBackAndIsInTheAuditTrail() throws IOException {
        copyOf("되돌릴법", "77003");
        String law = "/library/documents/" + encoded("되돌릴법");
        String back = location(change(law + "/versions/1/withdraw", ""));
        assertThat(library.versions("되돌릴법")).extracting(Version::state).containsExactly(Version.State.WITHDRAWN);
        String page = keeping(back).body();
        assertThat(page).contains("판을 내려두었습니다", "되돌리기", "내려둠");
        change("/library/undo", "token=" + back.replaceAll(".*undo=", ""));
        assertThat(library.versions("되돌릴법")).extracting(Version::state).containsExactly(Version.State.IN_USE);
        assertThat(audited("되돌릴법")).containsExactly("document.withdrawn", "document.put-back");
    }

    @Test
    void aNewReachCanBeUndone() throws IOException {
        copyOf("옮길법", "77004");
        String back = location(change(
                "/library/documents/" + encoded("옮길법") + "/filing",
                "place=" + encoded("서울특별시/양천구") + "&reach=" + encoded("기관") + "&name=" + encoded("양천구청")));
        assertThat(library.findDocument("옮길법").orElseThrow().reach().text()).isEqualTo("기관:양천구청");
        change("/library/undo", "token=" + back.replaceAll(".*undo=", ""));
        assertThat(library.findDocument("옮길법").orElseThrow().reach().text()).isEmpty();
        assertThat(library.findDocument("옮길법").orElseThrow().place().path()).isEmpty();
    }

    @Test
    void removingAsksFirstAndSaysWhatWillBeGone() throws IOException {
        copyOf("지울법", "77005");
        String law = "/library/documents/" + encoded("지울법");
        assertThat(keeping(law + "/remove").body()).contains("지울법", "판", "되돌릴 수 없습니다");
        assertThat(library.findDocument("지울법")).isPresent();
        change(law + "/remove", "");
        assertThat(library.findDocument("지울법")).isEmpty();
    }

    @Test
    void filesBecomeAJobAndTheirOriginalsCanBeFetched() throws Exception {
        jobs.work();
        byte[] text = "# 손 씻기\n\n## 방법\n\n비누로 30초 씻는다.\n".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> sent = upload("손씻기 안내.md", text);
        assertThat(sent.statusCode()).isEqualTo(302);
        String page = finished(location(sent));
        assertThat(page).contains("손씻기 안내.md", "가져옴");
        String address = "/library/documents/" + encoded("손씻기 안내");
        assertThat(keeping(address).body()).contains("비누로 30초");
        HttpResponse<String> original = get(address + "/versions/1/original");
        assertThat(original.body()).isEqualTo(new String(text, StandardCharsets.UTF_8));
        assertThat(original.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
    }

    @Test
    void aFileThatIsRefusedSaysWhyAndTheOthersComeIn() throws Exception {
        jobs.work();
        String page = finished(location(upload("깨진.hwp", new byte[] {1, 2, 3, 0, 5, 6})));
        assertThat(page).contains("깨진.hwp", "실패", "형식입니다");
        assertThat(keeping("/library").body()).contains("안 된 파일 다시 하기");
    }

    @Test
    void nobodySendsFilesWithoutAnAccount() throws Exception {
        long before = jobs.list().size();
        String boundary = "dolbom";
        HttpResponse<String> sent = send(request("/library/uploads")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body(boundary, "a.md", "글".getBytes(StandardCharsets.UTF_8)))));
        assertThat(sent.statusCode()).isEqualTo(403);
        assertThat((long) jobs.list().size()).isEqualTo(before);
    }

    @Test
    void noOtherPageTakesFiles() throws Exception {
        HttpResponse<String> sent = send(request("/questions")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArray(body("x", "a.md", new byte[10]))));
        assertThat(sent.statusCode()).isEqualTo(400);
    }

    @Test
    void anEmptyFormSaysSo() throws Exception {
        HttpResponse<String> sent = send(keeper.request("/library/uploads")
                .header("X-CSRF-TOKEN", keeper.token())
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString("--x--\r\n")));
        assertThat(sent.statusCode()).isEqualTo(400);
        assertThat(sent.body()).contains("보내신 파일이 없습니다");
    }

    private void copyOf(String title, String id) throws IOException {
        Path law = Laws.law(Files.createTempDirectory("laws"), title, id, "2020-01-01", 1, "예산을 낸다.");
        library.importAll(List.of(law), kr.dolbom.knowledge.ImportListener.SILENT);
    }

    private List<String> audited(String document) {
        return rows.sql("select action from audit_entries where subject = ? order by number")
                .param(document)
                .query((row, i) -> row.getString("action"))
                .list();
    }

    private HttpResponse<String> keeping(String path) {
        return keeper.get(path);
    }

    private HttpResponse<String> change(String path, String fields) {
        HttpResponse<String> changed =
                form(path, fields, "Cookie", keeper.cookie(), "X-CSRF-TOKEN", keeper.token(), "Accept", "text/html");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(302);
        return changed;
    }

    private HttpResponse<String> upload(String name, byte[] bytes) throws IOException {
        return send(keeper.request("/library/uploads")
                .header("X-CSRF-TOKEN", keeper.token())
                .header("Content-Type", "multipart/form-data; boundary=dolbom")
                .POST(BodyPublishers.ofByteArray(body("dolbom", name, bytes))));
    }

    private String finished(String job) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            String page = keeping(job).body();
            if (page.contains("data-working=\"false\"")) return page;
            Thread.sleep(100);
        }
        throw new AssertionError("the job does not end");
    }

    private static byte[] body(String boundary, String name, byte[] bytes) throws IOException {
        var body = new java.io.ByteArrayOutputStream();
        body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(bytes);
        body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
