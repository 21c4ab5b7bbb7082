package kr.dolbom.kernel;

/** Where in a document a thing stands. */
public sealed interface Locator {

    /** A page of the file as imported; {@code printed} is the number printed on it, the same when they agree. */
    record Page(int page, int printed) implements Locator {}

    /** An article of a statute: 제10조, 제10조의2, 별표 7. */
    record Article(String article) implements Locator {}

    /** The document as such. */
    record Whole() implements Locator {}
}
