package kr.dolbom.outreach.texting;

/**
 * Who called in one campaign, for the people who were called.
 *
 * @param phone where a person answers
 * @param hours when
 * @param purpose why they were called
 * @param ground the law it is done by
 */
public record CalledOffice(String name, String officer, String phone, String hours, String purpose, String ground) {}
