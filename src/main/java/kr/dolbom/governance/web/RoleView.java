package kr.dolbom.governance.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.Permissions;
import kr.dolbom.kernel.Role;

/**
 * A role that can be given, with what it may do.
 *
 * @param duties in words, for who chooses
 */
public record RoleView(Role role, String duties) {

    static List<RoleView> all() {
        return Arrays.stream(Role.values())
                .map(role -> new RoleView(role, said(role)))
                .toList();
    }

    public String korean() {
        return role.korean();
    }

    private static String said(Role role) {
        String added =
                Permissions.duties(role).stream().sorted().map(Duty::korean).collect(Collectors.joining(", "));
        return added.isEmpty() ? "질문하고, 자기 기록과 계정을 본다" : added;
    }
}
