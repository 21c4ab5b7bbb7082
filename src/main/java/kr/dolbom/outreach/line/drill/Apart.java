package kr.dolbom.outreach.line.drill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The other end, or the engines, in a process of its own: it tells a line when it is ready and one when it is let go. */
final class Apart implements AutoCloseable {

    private final Process process;
    private final BufferedReader told;

    private Apart(Process process) {
        this.process = process;
        this.told = process.inputReader();
    }

    static Apart start(Class<?> program, Object... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                // Its own pauses are not what is measured, and would take our cores as well.
                "-XX:+UseZGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        for (Object word : words) command.add(String.valueOf(word));
        return new Apart(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** In the other process: where it tells its lines. Whatever else it prints, its log too, must not come between. */
    static PrintStream teller() {
        PrintStream teller = System.out;
        System.setOut(System.err);
        return teller;
    }

    String line() throws IOException {
        String line = told.readLine();
        if (line == null) throw new IOException("the other process ended");
        return line;
    }

    /** What it has to tell at the end. */
    String letGo() throws IOException {
        process.outputWriter().close();
        return line();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
