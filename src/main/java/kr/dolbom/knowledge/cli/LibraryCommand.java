package kr.dolbom.knowledge.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import kr.dolbom.knowledge.Library;
import kr.dolbom.knowledge.LibraryCheck;
import kr.dolbom.knowledge.LibrarySize;
import kr.dolbom.knowledge.LibraryVerification;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./dolbom library}: how much it holds; {@code library verify}: do rows, index and files agree? */
@Component
@Command(name = "library", mixinStandardHelpOptions = true, description = "서고를 다룹니다")
class LibraryCommand implements Callable<Integer> {

    private static final double MEGABYTE = 1024 * 1024;

    private final Library library;
    private final LibraryVerification verification;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    LibraryCommand(Library library, LibraryVerification verification) {
        this.library = library;
        this.verification = verification;
    }

    @Override
    public Integer call() {
        LibrarySize size = library.size();
        PrintWriter out = spec.commandLine().getOut();
        out.printf("문서 %,d · 판 %,d%n", size.documents(), size.versions());
        out.printf("문단 %,d개 가운데 %,d개만 보관 (같은 문구는 한 번)%n", size.passages(), size.kept());
        out.printf(
                "글자 %,d자 · 데이터베이스 %.1fMB · 색인 %.1fMB%n",
                size.letters(), size.rowBytes() / MEGABYTE, size.indexBytes() / MEGABYTE);
        out.flush();
        return 0;
    }

    @Command(name = "verify", mixinStandardHelpOptions = true, description = "문서, 색인, 원본 파일이 서로 맞는지 검증합니다")
    int verify() {
        LibraryCheck check = verification.verify();
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "문서 %,d · 판 %,d · 문단 %,d · 색인 %,d · 원본 %,d%n",
                check.documents(), check.versions(), check.passages(), check.entries(), check.originals());
        check.differences().forEach(out::println);
        out.println(
                check.whole()
                        ? "모두 맞습니다."
                        : "%,d가지가 맞지 않습니다. 색인은 data/index 폴더를 지우고 다시 시작하면 새로 만들어집니다. 계속되면 관리자에게 알려 주세요."
                                .formatted(check.differences().size()));
        out.flush();
        return check.whole() ? 0 : 1;
    }
}
