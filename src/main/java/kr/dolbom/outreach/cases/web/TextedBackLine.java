package kr.dolbom.outreach.cases.web;

import java.util.UUID;
import kr.dolbom.outreach.cases.TextedBack;
import kr.dolbom.outreach.dialogue.Danger;

/** An answer to a text as an officer reads it. */
public record TextedBackLine(
        String id,
        String campaign,
        String counselling,
        String name,
        String number,
        String words,
        boolean refuses,
        String danger,
        String at) {

    static TextedBackLine of(TextedBack one) {
        return new TextedBackLine(
                one.id().toString(),
                one.campaign().toString(),
                one.counselling().map(UUID::toString).orElse(""),
                one.name(),
                AlertLine.dashed(one.number()),
                one.words(),
                one.refuses(),
                one.danger().map(Danger::korean).orElse(""),
                Moments.of(one.at()));
    }
}
