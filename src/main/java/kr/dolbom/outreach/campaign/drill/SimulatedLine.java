package kr.dolbom.outreach.campaign.drill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import kr.dolbom.outreach.campaign.dialling.CallOrder;
import kr.dolbom.outreach.campaign.dialling.CallReport;
import kr.dolbom.outreach.campaign.dialling.CallReports;
import kr.dolbom.outreach.campaign.dialling.Telephonist;
import kr.dolbom.outreach.dialogue.Record;
import kr.dolbom.outreach.dialogue.WhoAnswered;
import kr.dolbom.outreach.line.Ending;
import kr.dolbom.outreach.line.Ending.Outcome;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** A telephone network of chance, only in the processes of a drill: short calls with every outcome there is. */
@Component
@Primary
@ConditionalOnProperty("dolbom.drill.line")
class SimulatedLine implements Telephonist, DisposableBean {

    private static final int SHORTEST_MILLIS = 30;
    private static final int LONGEST_MILLIS = 180;

    private final LineLog log;
    private final ScheduledExecutorService calls = Executors.newScheduledThreadPool(2);

    SimulatedLine(@Value("${dolbom.drill.line}") Path folder) {
        this.log = new LineLog(folder);
    }

    /** What may happen, and how often in a hundred. */
    private enum Fate {
        COMPLETED(46, Outcome.ANSWERED),
        HUNG_UP(6, Outcome.ANSWERED),
        SOMEBODY_ELSE(4, Outcome.ANSWERED),
        OPTED_OUT(1, Outcome.ANSWERED),
        NO_ANSWER(17, Outcome.NO_ANSWER),
        BUSY(9, Outcome.BUSY),
        UNREACHABLE(6, Outcome.UNREACHABLE),
        UNKNOWN_NUMBER(5, Outcome.UNKNOWN_NUMBER),
        DECLINED(4, Outcome.DECLINED),
        LINE_FAILED(2, Outcome.LINE_FAILED);

        private final int share;
        private final Outcome outcome;

        Fate(int share, Outcome outcome) {
            this.share = share;
            this.outcome = outcome;
        }

        static Fate any() {
            int drawn = ThreadLocalRandom.current().nextInt(100);
            for (Fate fate : values()) {
                drawn -= fate.share;
                if (drawn < 0) return fate;
            }
            return LINE_FAILED;
        }
    }

    @Override
    public void call(CallOrder order, CallReports reports) {
        log.placed(order.attempt(), order.target(), order.number());
        Fate fate = Fate.any();
        int millis = ThreadLocalRandom.current().nextInt(SHORTEST_MILLIS, LONGEST_MILLIS);
        reports.ringing();
        if (fate.outcome == Outcome.ANSWERED) reports.answered();
        calls.schedule(() -> end(order, reports, fate, millis), millis, TimeUnit.MILLISECONDS);
    }

    private void end(CallOrder order, CallReports reports, Fate fate, int millis) {
        log.ended(order.attempt(), fate.name());
        boolean taken = fate.outcome == Outcome.ANSWERED;
        reports.ended(
                taken
                        ? new CallReport(
                                Ending.answered(), Optional.of(record(order, fate)), Duration.ofMillis(1_000L * millis))
                        : CallReport.of(Ending.of(fate.outcome)));
    }

    private static Record record(CallOrder order, Fate fate) {
        return new Record(
                order.script(),
                List.of(),
                Map.of(),
                Optional.empty(),
                fate == Fate.SOMEBODY_ELSE ? WhoAnswered.SOMEBODY_ELSE : WhoAnswered.THE_PERSON,
                fate == Fate.COMPLETED,
                fate == Fate.HUNG_UP ? Optional.of("money") : Optional.empty(),
                Optional.empty(),
                fate == Fate.OPTED_OUT,
                Map.of());
    }

    @Override
    public void destroy() throws Exception {
        calls.shutdownNow();
        log.close();
    }
}
