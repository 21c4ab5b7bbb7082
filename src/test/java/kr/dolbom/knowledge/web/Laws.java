package kr.dolbom.knowledge.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.dolbom.kernel.Reach;
import kr.dolbom.knowledge.Filing;
import kr.dolbom.knowledge.ImportListener;
import kr.dolbom.knowledge.Library;

/** Small statutes with several versions, the newest of them not yet in force. */
final class Laws {

    static final LocalDate TODAY = LocalDate.now(kr.dolbom.kernel.AsOf.SEOUL);
    static final LocalDate COMING = TODAY.plusDays(10);

    private Laws() {}

    /** 살림법: 2020, 2024 and a version that comes into force in ten days. */
    static void household(Library library) throws IOException {
        Path folder = Files.createTempDirectory("laws");
        take(
                library,
                law(folder, "살림법", "77001", "2020-01-01", 1, "예산은 서면으로 시장에게 낸다."),
                law(folder, "살림법", "77001", "2024-01-01", 2, "예산은 전자문서로 시장에게 낸다."),
                law(folder, "살림법", "77001", COMING.toString(), 3, "예산은 전자문서로 군수에게 낸다."));
    }

    /** A text only one organisation may see. */
    static void confidential(Library library) throws IOException {
        Path folder = Files.createTempDirectory("laws");
        take(library, Files.writeString(folder.resolve("내부지침.md"), "# 내부 지침\n\n## 보안\n\n금고 번호는 담당자가 관리한다.\n"));
        library.refile("내부지침", new Filing(Optional.empty(), Optional.of(Reach.of("기관:양천구청"))));
    }

    /** A long law: many articles in chapters. */
    static void lengthy(Library library, int articles) throws IOException {
        StringBuilder text = new StringBuilder(header("긴법", "77002", "2021-01-01", 9));
        for (int i = 1; i <= articles; i++) {
            if (i % 20 == 1) text.append("## 제%d장 장%d\n\n".formatted(i / 20 + 1, i / 20 + 1));
            text.append("##### 제%d조 (이름%d)\n\n제%d조의 내용은 이러하다.\n\n".formatted(i, i, i));
        }
        take(library, Files.writeString(Files.createTempDirectory("laws").resolve("긴법.md"), text));
    }

    static Path law(Path folder, String title, String id, String from, int number, String budget) throws IOException {
        return Files.writeString(
                folder.resolve(title + number + ".md"), header(title, id, from, number) + """
                        ## 제1장 총칙

                        ##### 제1조 (목적)

                        이 법은 살림을 밝게 하는 것을 목적으로 한다.

                        ## 제2장 예산

                        ##### 제2조 (예산)

                        ① %s
                        ② 결산은 다음 해 3월에 한다.
                        """.formatted(budget));
    }

    private static void take(Library library, Path... files) {
        library.importAll(List.of(files), ImportListener.SILENT);
    }

    private static String header(String title, String id, String from, int number) {
        LocalDate promulgated = LocalDate.parse(from).minusMonths(1);
        return "---\n제목: %s\n법령MST: 1\n법령ID: '%s'\n공포번호: '%s'\n공포일자: %s\n시행일자: %s\n---\n"
                .formatted(title, id, number, promulgated, from);
    }
}
