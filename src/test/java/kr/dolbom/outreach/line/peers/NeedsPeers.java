package kr.dolbom.outreach.line.peers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Runs against programs that are not ours, which {@code ./dolbom test --telephony} installs and then insists on. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfEnvironmentVariable(named = "DOLBOM_TELEPHONY", matches = "1", disabledReason = "./dolbom test --telephony")
public @interface NeedsPeers {}
