package kr.dolbom.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import kr.dolbom.desk.pilot.Figure;
import kr.dolbom.desk.pilot.Figures;
import kr.dolbom.desk.pilot.Line;
import kr.dolbom.desk.pilot.Period;
import kr.dolbom.desk.pilot.PilotRows;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.Permissions;
import kr.dolbom.kernel.Actor;
import org.springframework.stereotype.Component;

/** The front door to how the desk does: figures of a period in the actor's own organisation and below. */
@Component
public class Pilot {

    private static final int SHOWN = 200;
    private static final int EXPORTED = 100_000;

    private final PilotRows rows;
    private final Permissions permissions;
    private final AuditTrail audit;
    private final InstantSource clock;

    Pilot(PilotRows rows, Permissions permissions, AuditTrail audit, InstantSource clock) {
        this.rows = rows;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    public Figures figures(Actor actor, Period period) {
        permissions.require(actor, Duty.SEE_FIGURES);
        return rows.figures(period, actor.organisationPath(), clock.instant());
    }

    /** The newest rows behind a figure. */
    public List<Line> list(Actor actor, Figure figure, Period period) {
        permissions.require(actor, Duty.SEE_FIGURES);
        return rows.list(figure, period, actor.organisationPath(), clock.instant(), SHOWN);
    }

    /** All rows behind a figure, to take away; that it was taken is in the audit trail. */
    public List<Line> export(Actor actor, Figure figure, Period period) {
        permissions.require(actor, Duty.SEE_FIGURES);
        audit.record(new AuditEvent(
                actor.person().orElse(""),
                "data.exported",
                "pilot " + figure.word(),
                Map.of("from", period.from().toString(), "until", period.until().toString())));
        return rows.list(figure, period, actor.organisationPath(), clock.instant(), EXPORTED);
    }
}
