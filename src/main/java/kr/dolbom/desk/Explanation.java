package kr.dolbom.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How an answer came about, for anyone it was given to (개인정보 보호법 제37조의2, 인공지능기본법 제34조제1항제2호).
 *
 * @param decided in a sentence what settled the answer
 * @param rule id of the row of a pack that decided; empty where none did
 * @param topic what that row is about
 * @param confidence estimated probability that the answer is right, 0 to 1
 * @param threshold least confidence with which the desk speaks; below it, it is silent
 * @param cited what the answer stands on
 * @param lookedAt what was considered, best first
 * @param madeWith program, packs and library at that moment
 * @param personalData which kinds of personal data played a part; masked ones never do
 */
public record Explanation(
        String id,
        String question,
        LocalDate asOf,
        String place,
        String outcome,
        String decided,
        String rule,
        String topic,
        double confidence,
        double threshold,
        List<String> cited,
        List<String> lookedAt,
        Map<String, String> madeWith,
        String personalData,
        String byWhom,
        String rights) {}
