package kr.dolbom.outreach.line.sip;

import kr.dolbom.outreach.line.TrunkSettings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether this institution has a telephone line: without one nothing listens and nothing calls. */
public final class TrunkConfigured implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return Binder.get(context.getEnvironment())
                .bind("dolbom.outreach", TrunkSettings.class)
                .map(settings -> !settings.trunks().isEmpty())
                .orElse(false);
    }
}
