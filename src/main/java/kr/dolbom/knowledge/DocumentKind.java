package kr.dolbom.knowledge;

/** What sort of text a document is; it decides how its places are named. */
public enum DocumentKind {
    /** One work, page by page. */
    PAGES,
    /** Several works page by page in one file; the first heading of each passage names its work. */
    COLLECTION,
    /** A law, decree or rule, article by article. */
    STATUTE,
    /** Text with headings. */
    GUIDE,
    /** Text without headings. */
    TEXT
}
