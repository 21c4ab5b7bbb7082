package kr.dolbom.outreach.texting;

/** A way out for texts: a short message centre, a provider. */
public interface Carrier {

    /** Names it in rows; the messages of a carrier are told apart by it. */
    String name();

    /** Whether it would take a text now. */
    boolean isOpen();

    /** How many texts may be under way at once. */
    int window();

    /** Waits until one more may go, where the carrier takes only so many a second. */
    default void pace() throws InterruptedException {}

    /** Hands a text over and waits for the answer; never throws for what the carrier or the network does. */
    Handed hand(Outgoing text);
}
