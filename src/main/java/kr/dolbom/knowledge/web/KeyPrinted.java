package kr.dolbom.knowledge.web;

import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the person who started the desk how to keep the library. */
@Component
@Profile("serve")
class KeyPrinted {

    private final ManagementKey key;

    KeyPrinted(ManagementKey key) {
        this.key = key;
    }

    @EventListener
    void tell(WebServerInitializedEvent opened) {
        System.out.printf(
                "서고 관리: http://localhost:%d/library?key=%s%n",
                opened.getWebServer().getPort(), key.reveal());
    }
}
