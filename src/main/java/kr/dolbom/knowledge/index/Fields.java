package kr.dolbom.knowledge.index;

/** The fields of an index entry. */
final class Fields {

    static final String DOCUMENT = "document";
    static final String NUMBER = "number";
    static final String REVISION = "revision";
    static final String DAYS = "days";
    static final String PLACE = "place";
    static final String REACH = "reach";
    static final String TITLE = "title";
    static final String HEADINGS = "headings";
    static final String TEXT = "text";
    static final String AROUND = "around";
    static final String BIGRAMS = "bigrams";

    /** What the second look needs of the passage. */
    static final String SKETCH = "sketch";

    /** The places a penal provision cites. */
    static final String PENAL_CITES = "penal_cites";

    private Fields() {}
}
