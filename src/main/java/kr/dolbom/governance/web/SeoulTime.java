package kr.dolbom.governance.web;

import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The time people read on the pages. */
@Configuration(proxyBeanMethods = false)
class SeoulTime {

    @Bean
    ZoneId seoul() {
        return ZoneId.of("Asia/Seoul");
    }
}
