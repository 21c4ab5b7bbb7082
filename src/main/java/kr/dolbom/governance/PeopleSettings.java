package kr.dolbom.governance;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the institution lets people in.
 *
 * @param anonymousAsking whether somebody without an account may ask and read the library
 * @param idle after how long without a sign of life somebody is signed out
 * @param longest after how long somebody signs in again in any case
 * @param programRequestsPerMinute how often a program with a token may come
 */
@ConfigurationProperties("dolbom.people")
public record PeopleSettings(
        @DefaultValue("true") boolean anonymousAsking,
        @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("600") int programRequestsPerMinute) {}
