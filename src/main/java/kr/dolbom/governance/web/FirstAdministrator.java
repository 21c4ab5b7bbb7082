package kr.dolbom.governance.web;

import kr.dolbom.governance.accounts.Accounts;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** While nobody looks after the institution, tells the person who started the desk how to become the one who does. */
@Component
@Profile("serve")
class FirstAdministrator {

    private final Accounts accounts;

    FirstAdministrator(Accounts accounts) {
        this.accounts = accounts;
    }

    @EventListener
    void tell(WebServerInitializedEvent opened) {
        if (accounts.hasAdministrator()) return;
        System.out.printf(
                "첫 관리자 만들기(24시간, 한 번): http://localhost:%d/sign-in/link/%s%n",
                opened.getWebServer().getPort(), accounts.firstAdministratorLink());
    }
}
