package kr.dolbom.knowledge.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.Reach;
import kr.dolbom.knowledge.Filing;
import kr.dolbom.knowledge.jobs.ImportJob;
import kr.dolbom.knowledge.jobs.ImportJobs;
import kr.dolbom.knowledge.jobs.ImportTerms;
import kr.dolbom.knowledge.jobs.ImportTexts;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./dolbom import PATH…}: asks for a job and works on it; without a path, works on what was left. */
@Component
@Command(
        name = "import",
        description = "지침·법령·문서를 서고에 가져옵니다. 경로 없이 쓰면 남은 가져오기를 이어서 합니다.",
        mixinStandardHelpOptions = true)
class ImportCommand implements Callable<Integer> {

    private final ImportJobs jobs;
    private final FollowedImport followed;

    @Parameters(arity = "0..*", paramLabel = "경로", description = "파일, 폴더, 압축 파일")
    private List<Path> paths = List.of();

    @Option(names = "--place", paramLabel = "지역", description = "이 지역에서만 쓰는 문서: 서울특별시/양천구")
    private String place = "";

    @Option(names = "--reach", paramLabel = "범위", description = "볼 수 있는 사람: 기관:양천구청/여성가족과, 사람:kim (기본 모두)")
    private String reach = "";

    @Option(names = "--keep-same", description = "다른 이름의 똑같은 문서가 이미 있어도 가져옵니다")
    private boolean keepSame;

    @Option(names = "--status", description = "가져오기 목록을 보여 줍니다")
    private boolean status;

    @Option(names = "--cancel", paramLabel = "번호", description = "기다리거나 읽는 중인 파일을 취소합니다")
    private long cancelled;

    @Option(names = "--retry", paramLabel = "번호", description = "실패하거나 취소한 파일을 다시 가져옵니다")
    private long retried;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ImportCommand(ImportJobs jobs, FollowedImport followed) {
        this.jobs = jobs;
        this.followed = followed;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (status) return list();
        if (cancelled > 0) return cancel(numbered(cancelled));
        if (retried > 0) jobs.retry(numbered(retried).id());
        Console console = System.console();
        boolean terminal = console != null && console.isTerminal();
        return followed.run(wanted(), new ImportProgress(out(), terminal));
    }

    private List<ImportJob> wanted() {
        if (paths.isEmpty()) return retried > 0 ? List.of(numbered(retried)) : jobs.open();
        Filing filing = new Filing(said(place).map(Place::of), said(reach).map(Reach::of));
        return List.of(jobs.enqueuePaths(paths, new ImportTerms("명령줄", filing, keepSame)));
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(said -> !said.isBlank());
    }

    private int list() {
        for (ImportJob job : jobs.list()) {
            out().printf("%d번 · %s · %s%n", job.number(), ImportTexts.state(job), ImportTexts.progress(job.progress()));
        }
        out().flush();
        return 0;
    }

    private int cancel(ImportJob job) {
        jobs.cancel(job.id());
        out().printf("%d번 가져오기를 취소했습니다. 이미 가져온 문서는 그대로 있습니다.%n", job.number());
        out().flush();
        return 0;
    }

    private ImportJob numbered(long number) {
        return jobs.list().stream()
                .filter(job -> job.number() == number)
                .findFirst()
                .orElseThrow(() -> new Problem(Code.IMPORT_NOT_FOUND));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
