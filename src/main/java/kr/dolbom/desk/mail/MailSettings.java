package kr.dolbom.desk.mail;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How askers who are away are told. The mail server itself is set by {@code spring.mail.*}; without one no address is asked
 * for.
 *
 * @param from address the mails come from
 * @param address of this desk as askers reach it; goes into the mail
 * @param after how long an answer may lie unread before a mail goes out
 * @param firstRest how long to wait after a server that did not take a mail; doubles each time
 * @param longestRest the longest such wait
 * @param giveUpAfter how long a mail is tried; then a person is shown that it did not go
 */
@ConfigurationProperties("dolbom.mail")
public record MailSettings(
        @DefaultValue("dolbom@localhost") String from,
        @DefaultValue("http://localhost:8080") URI address,
        @DefaultValue("1m") Duration after,
        @DefaultValue("30s") Duration firstRest,
        @DefaultValue("30m") Duration longestRest,
        @DefaultValue("3d") Duration giveUpAfter) {}
