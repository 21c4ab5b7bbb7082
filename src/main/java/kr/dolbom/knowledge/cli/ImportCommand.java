package kr.dolbom.knowledge.cli;

import java.io.Console;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kr.dolbom.knowledge.ImportReport;
import kr.dolbom.knowledge.Library;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./dolbom import PATH…} */
@Component
@Command(name = "import", description = "지침·법령·문서를 서고에 가져옵니다. 같은 문서는 통째로 새것으로 바뀝니다.", mixinStandardHelpOptions = true)
class ImportCommand implements Callable<Integer> {

    private final Library library;

    @Parameters(arity = "1..*", paramLabel = "경로", description = "파일이나 폴더 (JSONL, 법령 Markdown, Markdown, 텍스트)")
    private List<Path> paths = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ImportCommand(Library library) {
        this.library = library;
    }

    @Override
    public Integer call() {
        Console console = System.console();
        boolean terminal = console != null && console.isTerminal();
        ImportProgress progress = new ImportProgress(spec.commandLine().getOut(), terminal);
        ImportReport report = library.importAll(paths, progress);
        progress.close(report);
        return report.failed() > 0 ? 1 : 0;
    }
}
