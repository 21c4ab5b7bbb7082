package kr.dolbom.outreach.campaign;

import java.util.UUID;
import kr.dolbom.governance.Seal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals and opens who a household is and which numbers it has; what is sealed for one row opens for no other. */
@Component
public class Identities {

    private final Seal seal;
    private final JsonMapper json;

    Identities(Seal seal, JsonMapper json) {
        this.seal = seal;
        this.json = json;
    }

    public byte[] seal(UUID target, Identity identity) {
        return seal.seal(json.writeValueAsBytes(identity), target.toString());
    }

    public Identity open(UUID target, byte[] sealed) {
        return json.readValue(seal.open(sealed, target.toString()), Identity.class);
    }

    public byte[] sealNumber(UUID target, int ordinal, String digits) {
        return seal.seal(digits, target + "/" + ordinal);
    }

    public String openNumber(UUID target, int ordinal, byte[] sealed) {
        return seal.openText(sealed, target + "/" + ordinal);
    }

    public String mark(String value) {
        return seal.mark(value);
    }
}
