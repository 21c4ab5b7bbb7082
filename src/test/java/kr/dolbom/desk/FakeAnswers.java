package kr.dolbom.desk;

import java.time.InstantSource;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Masking;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

/** The whole application with hand-written answers in place of found ones. */
@TestConfiguration(proxyBeanMethods = false)
public class FakeAnswers {

    @Bean
    @Primary
    Consultations answeredByHand(
            ConversationRows rows,
            Masking masking,
            AuditTrail audit,
            kr.dolbom.governance.SealedOriginals originals,
            DeskSettings settings,
            InstantSource clock,
            ApplicationEventPublisher news,
            PlatformTransactionManager transactions) {
        return new Consultations(Answers::to, rows, masking, audit, originals, settings, clock, news, transactions);
    }
}
