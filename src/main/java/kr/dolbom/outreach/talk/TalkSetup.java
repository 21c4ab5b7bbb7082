package kr.dolbom.outreach.talk;

import kr.dolbom.inference.Engines;
import kr.dolbom.outreach.dialogue.AnswerReader;
import kr.dolbom.outreach.dialogue.Scripts;
import kr.dolbom.outreach.line.CallGateway;
import kr.dolbom.outreach.line.sip.TrunkConfigured;
import kr.dolbom.outreach.recording.Tapes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Conversations are held where a line is configured; elsewhere nothing calls. */
@Configuration(proxyBeanMethods = false)
@Profile("serve")
@Conditional(TrunkConfigured.class)
class TalkSetup {

    @Bean
    static Conversations conversations(
            CallGateway gateway,
            Scripts scripts,
            Engines engines,
            AnswerReader reader,
            SpokenPrompts prompts,
            Tapes tapes,
            ObjectProvider<Alarm> alarm,
            TalkSettings settings) {
        return new Conversations(
                gateway, scripts::find, engines.transcriber(), reader, prompts, tapes, alarm::getObject, settings);
    }
}
