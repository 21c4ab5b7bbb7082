package kr.dolbom;

import java.util.List;
import kr.dolbom.kernel.Drill;
import kr.dolbom.kernel.Problem;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs one command: every bean with picocli's {@link Command} is a word of the command line. */
final class Commands {

    private Commands() {}

    static int run(ApplicationContext context, List<String> words) {
        CommandLine line = new CommandLine(new Root());
        CommandLine drills = new CommandLine(new Drills());
        for (Object command : context.getBeansWithAnnotation(Command.class).values())
            (command instanceof Drill ? drills : line).addSubcommand(command);
        if (!drills.getSubcommands().isEmpty()) line.addSubcommand(drills);
        line.setExecutionExceptionHandler((failure, at, parsed) -> report(failure, at));
        return line.execute(CommandLineSettings.without(words).toArray(String[]::new));
    }

    private static int report(Exception failure, CommandLine at) {
        if (failure instanceof Problem problem) {
            at.getErr().println(problem.text());
            return 1;
        }
        failure.printStackTrace(at.getErr());
        return 3;
    }

    @Command(name = "drill", mixinStandardHelpOptions = true, description = "온 집을 시험합니다")
    static final class Drills implements Runnable {
        @Override
        public void run() {
            CommandLine.usage(this, System.out);
        }
    }

    @Command(name = "dolbom", mixinStandardHelpOptions = true, description = "돌봄: 근거를 대는 행정 상담 데스크")
    static final class Root implements Runnable {
        @Override
        public void run() {
            CommandLine.usage(this, System.out);
        }
    }
}
