package kr.dolbom.outreach.campaign.list;

import java.util.List;
import kr.dolbom.outreach.texting.PhoneNumber;

/**
 * A row of a list: a household and what is to be said about it before it is called.
 *
 * @param line where it stands in the file
 * @param numbers in the order they are called
 * @param wishFrom hour of the day it wishes to be called from, 0 for any
 * @param wishTo hour of the day before which, 24 for any
 */
public record Listed(
        int line,
        String name,
        int birthYear,
        String address,
        List<PhoneNumber> numbers,
        List<String> signals,
        int wishFrom,
        int wishTo,
        String language,
        String officer,
        List<Finding> findings) {

    public Listed {
        numbers = List.copyOf(numbers);
        signals = List.copyOf(signals);
        findings = List.copyOf(findings);
    }

    public boolean isGood() {
        return findings.stream().noneMatch(Finding::error);
    }

    /** The same household, however its row is written. */
    public String sameness() {
        return String.join(
                "\n", name.replaceAll("\\s", ""), Integer.toString(birthYear), address.replaceAll("\\s", ""));
    }

    Listed with(List<Finding> more) {
        return new Listed(line, name, birthYear, address, numbers, signals, wishFrom, wishTo, language, officer, more);
    }

    /** Without who it is. */
    @Override
    public String toString() {
        return "Listed[line=" + line + "]";
    }
}
