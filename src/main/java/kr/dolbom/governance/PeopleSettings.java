package kr.dolbom.governance;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the institution lets people in.
 *
 * @param anonymousAsking whether somebody without an account may ask and read the library
 */
@ConfigurationProperties("dolbom.people")
public record PeopleSettings(@DefaultValue("true") boolean anonymousAsking) {}
