package kr.dolbom.evaluation.drill;

import java.util.List;
import kr.dolbom.answering.Answer;
import kr.dolbom.answering.Answering;
import kr.dolbom.answering.Question;
import kr.dolbom.governance.Masking;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Place;

/** Asks the desk a single question as of a day, the way every channel does: masked first. */
public record Asker(Answering answering, Masking masking, AsOf asOf) {

    public Answer ask(String text) {
        return answering
                .answer(new Question(masking.mask(text), asOf, Place.EVERYWHERE, List.of()))
                .answer();
    }
}
