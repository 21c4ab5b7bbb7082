package kr.dolbom.outreach.talk;

import kr.dolbom.governance.Masking;
import kr.dolbom.inference.Engines;
import kr.dolbom.outreach.dialogue.AnswerReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Who reads what the rules leave open: the model the configuration names, else nobody. */
@Configuration(proxyBeanMethods = false)
@Profile("serve")
class ReadingSetup {

    @Bean
    static AnswerReader answerReader(Engines engines, Masking masking) {
        return engines.reader()
                .<AnswerReader>map(model -> new ReadByModel(model, masking))
                .orElse(AnswerReader.NONE);
    }
}
