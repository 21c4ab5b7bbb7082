package kr.dolbom.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kr.dolbom.kernel.Problem;

/** Runs PostgreSQL's own programs. PostgreSQL refuses to run as root, so root runs them as a user without rights. */
final class Programs {

    private static final String NOBODY = "65534";
    private static final long LIMIT_SECONDS = 90;

    private final Path home;
    private final Path folder;
    private final List<String> prefix;

    Programs(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
        this.prefix = prefix();
    }

    private static List<String> prefix() {
        if (!"root".equals(System.getProperty("user.name"))) return List.of();
        // A user namespace of its own: files stay root's outside, and inside nobody is root.
        if (succeeds(List.of("unshare", "-U", "true"))) return List.of("unshare", "-U");
        return List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    }

    void run(String program, List<String> arguments) {
        if (prefix.contains("setpriv")) giveToNobody();
        List<String> command = new ArrayList<>(prefix);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        Path log = folder.resolve(program + ".log");
        if (!succeeds(command, log)) throw new Problem(Problem.Code.DATABASE_START_FAILED, program, log);
    }

    void remove(Path path) {
        if (Files.exists(path)) succeeds(List.of("rm", "-rf", path.toString()));
    }

    private void giveToNobody() {
        succeeds(List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()));
    }

    private static boolean succeeds(List<String> command) {
        return succeeds(command, Path.of("/dev/null"));
    }

    private static boolean succeeds(List<String> command, Path log) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
