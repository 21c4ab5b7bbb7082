package kr.dolbom.outreach.talk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How turns are taken. The pause that ends an answer, and how long one waits for it, come with each question of the
 * script.
 *
 * @param interrupts voice for so long over a prompt is an answer; shorter is a polite yes
 * @param holds voice for so long over a prompt makes it pause; it goes on when the voice does not
 * @param begins voice for so long after a prompt is an answer
 * @param hello how long one waits for the citizen to say who is there
 * @param machine who speaks for so long without a pause right after the answer is a machine
 * @param longestAnswer what is said after it is no longer listened to
 * @param longestCall after it the line is given back
 * @param toPerson how long a person has to take over a call
 * @param notReached said when no person took over
 * @param voice the engine's name of the voice; empty: the engine's own setting
 * @param recorded folder of recorded prompts: WAV files, each with a text file of the same name holding the words
 */
@ConfigurationProperties("dolbom.outreach.talk")
public record TalkSettings(
        @DefaultValue("400ms") Duration interrupts,
        @DefaultValue("120ms") Duration holds,
        @DefaultValue("160ms") Duration begins,
        @DefaultValue("1200ms") Duration hello,
        @DefaultValue("4s") Duration machine,
        @DefaultValue("40s") Duration longestAnswer,
        @DefaultValue("15m") Duration longestCall,
        @DefaultValue("45s") Duration toPerson,

        @DefaultValue("지금은 담당자와 연결되지 않았습니다. 담당자가 곧 다시 전화드리겠습니다. 급하시면 119나 129로 전화해 주세요.")
        String notReached,

        @DefaultValue("") String voice,
        @DefaultValue("") String recorded) {}
