package kr.dolbom;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Says before the port opens that this application lives. Otherwise {@code /actuator/health} says DOWN for the last second
 * of every start, as if it had to be restarted; now it says OUT_OF_SERVICE until it is ready.
 */
@Component
class Opening implements SmartLifecycle {

    private final ApplicationContext application;
    private volatile boolean told;

    Opening(ApplicationContext application) {
        this.application = application;
    }

    @Override
    public void start() {
        AvailabilityChangeEvent.publish(application, LivenessState.CORRECT);
        told = true;
    }

    @Override
    public void stop() {
        told = false;
    }

    @Override
    public boolean isRunning() {
        return told;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }
}
