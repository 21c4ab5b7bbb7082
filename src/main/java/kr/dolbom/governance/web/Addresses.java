package kr.dolbom.governance.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** Whole addresses to pass on to somebody. */
final class Addresses {

    private Addresses() {}

    /** As the administrator's own browser reaches us. */
    static String of(HttpServletRequest request, String path) {
        return UriComponentsBuilder.fromUriString(request.getRequestURL().toString())
                .replacePath(path)
                .replaceQuery(null)
                .build()
                .toUriString();
    }
}
