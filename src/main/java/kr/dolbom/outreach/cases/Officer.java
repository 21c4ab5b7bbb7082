package kr.dolbom.outreach.cases;

/**
 * Who works on a case.
 *
 * @param id of the account
 */
public record Officer(String id, String name) {}
