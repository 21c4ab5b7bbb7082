package kr.dolbom.outreach.texting.provider;

import java.time.InstantSource;
import kr.dolbom.outreach.texting.Deliveries;
import kr.dolbom.outreach.texting.Templates;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import tools.jackson.databind.json.JsonMapper;

/** Where the settings say so, and only while the application serves. */
@Configuration(proxyBeanMethods = false)
@Profile("serve")
@ConditionalOnProperty(name = "dolbom.texting.carrier", havingValue = "provider")
class ProviderSetup {

    @Bean
    Provider textProvider(ProviderSettings settings, JsonMapper json, InstantSource clock) {
        return new Provider(settings, json, clock);
    }

    @Bean
    AlimtalkCarrier alimtalkCarrier(
            ProviderSettings settings, Provider provider, Templates templates, JsonMapper json) {
        return new AlimtalkCarrier(settings, provider, templates, json);
    }

    @Bean(initMethod = "begin")
    Results textResults(ProviderSettings settings, Provider provider, Deliveries deliveries) {
        return new Results(provider, deliveries, settings.askEvery());
    }
}
