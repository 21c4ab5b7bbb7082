package kr.dolbom.desk;

import java.time.InstantSource;
import kr.dolbom.answering.Answering;
import kr.dolbom.answering.Question;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Masking;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The whole application with hand-written answers in place of found ones; what is asked about {@link #REALLY} is found by
 * the real desk.
 */
@TestConfiguration(proxyBeanMethods = false)
public class FakeAnswers {

    public static final String REALLY = "단합대회";

    @Bean
    @Primary
    Consultations answeredByHand(
            Answering answering,
            ConversationRows rows,
            Masking masking,
            AuditTrail audit,
            kr.dolbom.governance.SealedOriginals originals,
            DeskSettings settings,
            InstantSource clock,
            ApplicationEventPublisher news,
            PlatformTransactionManager transactions) {
        return new Consultations(
                question -> isForReal(question) ? answering.answer(question) : Answers.to(question),
                rows,
                masking,
                audit,
                originals,
                settings,
                clock,
                news,
                transactions);
    }

    private static boolean isForReal(Question question) {
        return question.text().text().contains(REALLY);
    }
}
