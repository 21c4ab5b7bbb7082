package kr.dolbom.answering;

import java.nio.file.Path;
import kr.dolbom.answering.internal.TakenApart;
import kr.dolbom.knowledge.KoreanText;
import kr.dolbom.rules.Rules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the packs' phrases taken apart in the data folder. */
@Configuration(proxyBeanMethods = false)
class Phrases {

    /** Goes up whenever texts are taken apart differently. */
    private static final String WAY = "2";

    @Bean
    TakenApart takenApart(@Value("${dolbom.data}") Path data, KoreanText korean, Rules rules) {
        return new TakenApart(
                data.resolve("cache"),
                WAY + korean.fingerprint() + rules.synonyms().hashCode());
    }
}
