package kr.dolbom.evaluation.drill;

import java.util.List;
import kr.dolbom.answering.Answering;
import kr.dolbom.evaluation.Case;
import kr.dolbom.governance.Masking;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.rules.Rules;
import org.springframework.stereotype.Component;

/** The drills over the desk as it stands. */
@Component
public class Drills {

    private static final int EACH = 3;

    private final Answering answering;
    private final Masking masking;
    private final Rules rules;

    Drills(Answering answering, Masking masking, Rules rules) {
        this.answering = answering;
        this.masking = masking;
        this.rules = rules;
    }

    /** Items of the packs asked for plainly and badly typed. */
    public List<ParaphraseDrill.Asked> paraphrases(int items, AsOf asOf, long seed) {
        return new ParaphraseDrill(asker(asOf), rules, seed).run(items);
    }

    /** Every manipulation round a few of the questions. */
    public List<ManipulationDrill.Tried> manipulations(List<Case> cases, AsOf asOf) {
        return new ManipulationDrill(asker(asOf), rules.chart()).run(cases, EACH);
    }

    private Asker asker(AsOf asOf) {
        return new Asker(answering, masking, asOf);
    }
}
