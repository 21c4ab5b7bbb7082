package kr.dolbom.desk.drill;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a drill opens: what was typed is run again in a process with rows of its own, and only there the work is done. */
public final class Room {

    @Option(names = "--inside", hidden = true)
    private boolean inside;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec drill;

    /** What a drill does once it is inside. */
    @FunctionalInterface
    public interface Work {

        /**
         * @param tell says a line at once: drills are long, and somebody looks on
         * @return the exit code
         */
        int run(Consumer<String> tell) throws IOException, InterruptedException;
    }

    /** @return the exit code, of the work or of the process that did it */
    public int open(Work work) throws IOException, InterruptedException {
        CommandSpec command = Objects.requireNonNull(drill);
        return inside ? work.run(line -> tell(command, line)) : OwnRoom.run(command.name(), typed(command));
    }

    private static String[] typed(CommandSpec command) {
        return command.commandLine().getParseResult().matchedOptions().stream()
                .map(Room::typed)
                .toArray(String[]::new);
    }

    private static String typed(OptionSpec option) {
        List<String> values = option.originalStringValues();
        return values.isEmpty() ? option.longestName() : option.longestName() + "=" + values.getLast();
    }

    private static void tell(CommandSpec command, String line) {
        command.commandLine().getOut().println(line);
        command.commandLine().getOut().flush();
    }
}
