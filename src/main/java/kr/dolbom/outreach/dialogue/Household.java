package kr.dolbom.outreach.dialogue;

import java.util.List;

/**
 * Who is called and on whose behalf, as far as the conversation needs it.
 *
 * @param birthYear 0 when the office does not know it
 * @param addressEnd the last part of the address, enough to be told apart by: 101동 1203호
 * @param signals crisis signals of the list, by their names
 */
public record Household(
        String name,
        int birthYear,
        String addressEnd,
        List<String> signals,
        String officeName,
        String officerName,
        String officePhone,
        String language) {

    public Household {
        signals = List.copyOf(signals);
    }

    /** Without who it is: households get into logs. */
    @Override
    public String toString() {
        return "Household[signals=" + signals.size() + "]";
    }
}
