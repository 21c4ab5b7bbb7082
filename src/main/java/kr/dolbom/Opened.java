package kr.dolbom;

import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the person who started the desk where it is. */
@Component
class Opened {

    @EventListener
    void tell(WebServerInitializedEvent opened) {
        System.out.printf(
                "돌봄을 열었습니다: http://localhost:%d (끝내려면 Ctrl+C)%n",
                opened.getWebServer().getPort());
    }
}
