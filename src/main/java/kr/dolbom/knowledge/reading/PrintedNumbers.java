package kr.dolbom.knowledge.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number printed on a page, from the numbers at the edges of all pages: covers and tables of contents shift it by
 * the same amount throughout a work. Without agreement the printed number is the page's own.
 */
final class PrintedNumbers {

    private static final int LARGEST_SHIFT = 40;
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,])\\d{1,4}(?![\\d.,])");

    private final int shift;

    PrintedNumbers(Map<Integer, List<String>> edgesByPage) {
        Map<Integer, Integer> votes = new HashMap<>();
        edgesByPage.forEach((page, edges) -> shifts(page, edges).forEach(shift -> votes.merge(shift, 1, Integer::sum)));
        shift = votes.entrySet().stream()
                .filter(vote -> vote.getValue() > edgesByPage.size() / 2)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    int of(int page) {
        return page > shift ? page - shift : page;
    }

    private static Set<Integer> shifts(int page, List<String> edges) {
        Set<Integer> shifts = new HashSet<>();
        for (String edge : edges) {
            Matcher number = NUMBER.matcher(edge);
            while (number.find()) {
                int shift = page - Integer.parseInt(number.group());
                if (shift >= 0 && shift <= LARGEST_SHIFT) shifts.add(shift);
            }
        }
        return shifts;
    }
}
