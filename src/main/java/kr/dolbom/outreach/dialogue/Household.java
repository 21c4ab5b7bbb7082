package kr.dolbom.outreach.dialogue;

import java.util.List;

/**
 * What the office already knows of whom it calls. Nothing of it but the office's own name is said before somebody has
 * confirmed to be this person.
 *
 * @param addressEnd the last part of the address, as one says it to recognise one's own: {@code 행복아파트 3동}; may be empty
 * @param signals the crisis signals that put the household on the list, in the list's words
 * @param language {@code ko}, or what the household speaks where it is known
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
}
