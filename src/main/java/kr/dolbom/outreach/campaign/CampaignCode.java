package kr.dolbom.outreach.campaign;

import java.util.UUID;

/**
 * The six digits (안내번호) by which somebody who was texted finds on our page who called. Worked out from the campaign's
 * id, and the same for all its households.
 */
public final class CampaignCode {

    /** The same sum as {@link #of}, where rows are. */
    static final String OF_ROW = "lpad((('x' || substr(c.id::text, 1, 8))::bit(32)::bigint % 1000000)::text, 6, '0')";

    private CampaignCode() {}

    public static String of(UUID campaign) {
        return "%06d".formatted((campaign.getMostSignificantBits() >>> 32) % 1_000_000);
    }
}
