package kr.dolbom.answering.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * How probably a field's answer is the right one among the fields' answers. Fields with accounts and fields without are
 * weighed apart: how near a row must be, and to whom a doubtful word belongs, differs between them.
 */
final class Claims {

    private static final String FILE = "/answering/claims.properties";
    private static final String ACCOUNTS = "accounts.";
    private static final String RULES = "rules.";

    private final double[] accounts;
    private final double[] rules;

    Claims(double[] accounts, double[] rules) {
        this.accounts = accounts;
        this.rules = rules;
    }

    static Claims trained() {
        Properties file = Ranker.properties(FILE);
        return new Claims(Ranker.weights(file, ACCOUNTS, Claim.NAMES), Ranker.weights(file, RULES, Claim.NAMES));
    }

    /** Estimated probability that an answer is right, 0 to 1. */
    double of(boolean keepsAccounts, double[] evidence) {
        return 1 / (1 + Math.exp(-Ranker.dot(keepsAccounts ? accounts : rules, evidence)));
    }

    Map<String, Double> named() {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < accounts.length; i++) named.put(ACCOUNTS + Claim.NAMES.get(i), accounts[i]);
        for (int i = 0; i < rules.length; i++) named.put(RULES + Claim.NAMES.get(i), rules[i]);
        return named;
    }
}
