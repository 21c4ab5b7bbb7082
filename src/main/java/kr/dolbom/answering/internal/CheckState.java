package kr.dolbom.answering.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import kr.dolbom.rules.Check;

/** Where a person stands in a guided check, as the text that travels with the question back. */
record CheckState(String check, Map<String, String> picked, String step) {

    private static final String PREFIX = "check:";

    /** {@code check:ID?step=choice;step=choice&next}. */
    static String write(Check check, Map<String, String> picked, Check.Step next) {
        StringBuilder pairs = new StringBuilder();
        picked.forEach(
                (step, choice) -> pairs.append(step).append('=').append(choice).append(';'));
        return PREFIX + check.id() + "?" + pairs + "&" + next.id();
    }

    static boolean isOne(String state) {
        return state.startsWith(PREFIX);
    }

    static CheckState read(String state) {
        int query = state.indexOf('?');
        int next = state.lastIndexOf('&');
        Map<String, String> picked = new LinkedHashMap<>();
        for (String pair : state.substring(query + 1, next).split(";")) {
            int equals = pair.indexOf('=');
            if (equals > 0) picked.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return new CheckState(state.substring(PREFIX.length(), query), picked, state.substring(next + 1));
    }
}
