package kr.dolbom.inference;

import kr.dolbom.governance.MaskedText;
import tools.jackson.databind.JsonNode;

/** Reads a text and fills in a form about it. */
public interface Reader {

    /**
     * @param text what somebody said, with personal data taken out
     * @return the form as an object; whether what it says is true, whoever asked must check
     * @throws kr.dolbom.kernel.Problem when no model could be asked in time, or no form came back
     */
    JsonNode read(ReadingTask task, MaskedText text);
}
