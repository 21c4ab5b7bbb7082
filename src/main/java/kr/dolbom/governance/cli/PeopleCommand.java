package kr.dolbom.governance.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kr.dolbom.governance.Membership;
import kr.dolbom.governance.Person;
import kr.dolbom.governance.accounts.Accounts;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./dolbom people}: who has an account, and the way back in for an office that has locked itself out. */
@Component
@Command(name = "people", mixinStandardHelpOptions = true, description = "계정을 보여 줍니다")
class PeopleCommand implements Callable<Integer> {

    private final Accounts accounts;

    @Spec
    CommandSpec spec = CommandSpec.create();

    PeopleCommand(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Integer call() {
        accounts.list().forEach(person -> print(line(person)));
        if (accounts.list().isEmpty()) print("아직 계정이 없습니다. ./dolbom people add-administrator로 첫 관리자를 만드세요.");
        return 0;
    }

    @Command(
            name = "add-administrator",
            mixinStandardHelpOptions = true,
            description = "관리자를 만드는 한 번 쓰는 링크를 냅니다(24시간). 먼저 낸 링크는 쓸 수 없게 됩니다")
    int addAdministrator(
            @Option(names = "--url", defaultValue = "http://localhost:8080", description = "데스크의 주소") String url) {
        print("이 링크를 여는 분이 관리자가 됩니다: " + url.replaceAll("/+$", "") + "/sign-in/link/"
                + accounts.newAdministratorLink());
        return 0;
    }

    @Command(name = "unlock", mixinStandardHelpOptions = true, description = "여러 번 틀려 막힌 계정을 바로 풉니다")
    int unlock(@Parameters(paramLabel = "아이디") String login) {
        boolean known = accounts.unlock(login);
        print(known ? "“%s” 계정을 풀었습니다.".formatted(login) : "“%s” 계정이 없습니다. ./dolbom people로 확인해 주세요.".formatted(login));
        return known ? 0 : 1;
    }

    private static String line(Person person) {
        String roles = person.memberships().stream().map(PeopleCommand::role).collect(Collectors.joining(", "));
        return "%s  %s  %s  %s  [%s]%s"
                .formatted(
                        person.login(),
                        person.name(),
                        person.organisationLabel(),
                        person.state().korean(),
                        roles,
                        person.strong() ? "  2단계 인증" : "");
    }

    private static String role(Membership membership) {
        return membership.role().korean() + "@" + membership.organisationLabel();
    }

    private void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
