package kr.dolbom.answering;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the desk speaks.
 *
 * @param threshold least confidence, 0 to 1, with which an answer is given; higher is more often silent and less often
 *     wrong
 */
@ConfigurationProperties("dolbom.answering")
public record AnsweringSettings(@DefaultValue("0.75") double threshold) {}
