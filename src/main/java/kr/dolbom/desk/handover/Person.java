package kr.dolbom.desk.handover;

/**
 * Somebody who works at the desk.
 *
 * @param id of the account
 * @param name as colleagues and askers read it
 */
public record Person(String id, String name) {

    /** The desk itself, when it acts by its rules. */
    public static final Person DESK = new Person("", "돌봄");

    /** Whoever asked; has no name here. */
    public static final Person ASKER = new Person("", "질문한 분");
}
