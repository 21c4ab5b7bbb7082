package kr.dolbom;

import java.util.Arrays;
import java.util.List;
import kr.dolbom.kernel.Problem;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** The way in: {@code serve} opens the product, every other word is a command that runs and ends. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Dolbom {

    public static void main(String[] args) {
        List<String> words = Arrays.asList(args);
        boolean serving = words.contains("serve");
        try {
            ConfigurableApplicationContext context = start(words, serving);
            if (!serving) end(context, Commands.run(context, words));
        } catch (RuntimeException | Error failure) {
            System.err.println(StartFailure.text(failure));
            System.exit(1);
        }
    }

    private static ConfigurableApplicationContext start(List<String> words, boolean serving) {
        return new SpringApplicationBuilder(Dolbom.class)
                .web(serving ? WebApplicationType.SERVLET : WebApplicationType.NONE)
                .profiles(serving ? "serve" : "command")
                .properties(CommandLineSettings.of(words))
                .run();
    }

    private static void end(ConfigurableApplicationContext context, int exitCode) {
        context.close();
        System.exit(exitCode);
    }

    /** Keeps {@link Problem} texts for people and stack traces for the log. */
    static final class StartFailure {
        private StartFailure() {}

        static String text(Throwable failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof Problem problem) return problem.text();
                if (cause instanceof PortInUseException taken) {
                    return new Problem(Problem.Code.PORT_IN_USE, taken.getPort()).text();
                }
            }
            failure.printStackTrace();
            return "시작하지 못했습니다. 위의 기록을 관리자에게 전해 주세요.";
        }
    }
}
