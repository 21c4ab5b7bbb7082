package kr.dolbom.knowledge;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tokens everybody shares are made with the nouns of the packs at hand. */
@Configuration(proxyBeanMethods = false)
class Words {

    @Bean
    KoreanText koreanText(@Value("${dolbom.packs}") Path packs) {
        return new KoreanText(WordList.ofPacks(packs));
    }
}
