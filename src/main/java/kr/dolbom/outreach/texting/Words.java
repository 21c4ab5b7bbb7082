package kr.dolbom.outreach.texting;

import java.util.Map;

/** What lies sealed in a text's row. */
record Words(String number, String subject, String body, String template, Map<String, String> variables, String from) {

    @Override
    public String toString() {
        return "sealed words";
    }
}
