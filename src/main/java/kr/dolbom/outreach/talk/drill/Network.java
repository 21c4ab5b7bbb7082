package kr.dolbom.outreach.talk.drill;

/** What the households' telephones hang on: telephones of our own, or programs that are not ours. */
interface Network extends AutoCloseable {

    /** Where the line sends its calls. */
    int port();

    /** Whether this household was connected to the officer. */
    boolean isPutThrough(String number);

    @Override
    void close();
}
