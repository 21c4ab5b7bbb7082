package kr.dolbom.governance.audit;

import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

/** What the actions of the trail are called. An action of a version that is gone keeps its own word. */
final class AuditActions {

    private static final ResourceBundle NAMES = ResourceBundle.getBundle("audit_actions_ko");

    private AuditActions() {}

    static String korean(String action) {
        return NAMES.containsKey(action) ? NAMES.getString(action) : action;
    }

    static Set<String> known() {
        return new TreeSet<>(NAMES.keySet());
    }
}
