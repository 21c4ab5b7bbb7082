package kr.dolbom.knowledge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The sentences an address wants marked. Read as they are, because binding would cut them at their commas. */
final class MarkedSentences {

    private static final int MOST = 10;

    private MarkedSentences() {}

    static List<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameterValues("mark")).stream()
                .flatMap(Arrays::stream)
                .filter(sentence -> !sentence.isBlank())
                .limit(MOST)
                .toList();
    }
}
