package kr.dolbom.outreach.line.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kr.dolbom.outreach.line.Call;
import kr.dolbom.outreach.line.CallNews;
import kr.dolbom.outreach.line.Ending;
import kr.dolbom.outreach.line.SoundEngine;
import kr.dolbom.outreach.line.Trunk;
import kr.dolbom.outreach.line.Trunk.Transport;
import kr.dolbom.outreach.line.drill.Peer;
import kr.dolbom.outreach.line.sip.SipLine;

/** Our end of one call to a peer, and all that became of it. */
final class Us implements CallNews, Closeable {

    private final SoundEngine sounds = new SoundEngine(InetAddress.getLoopbackAddress(), 20_000, 20_998);
    private final SipLine line;
    private final CountDownLatch answered = new CountDownLatch(1);
    private final CountDownLatch played = new CountDownLatch(1);
    private final CompletableFuture<Boolean> handedOver = new CompletableFuture<>();
    private final CompletableFuture<Ending> ended = new CompletableFuture<>();
    private final StringBuffer keys = new StringBuffer();
    private short[] heard = new short[60 * 8_000];
    private int length;

    Us(int proxy, Transport transport, String password, Duration ringFor) throws Exception {
        line = new SipLine(
                new Trunk("127.0.0.1", proxy, transport, "16002129", password, "127.0.0.1", Peer.port(), ringFor),
                sounds);
    }

    Us(int proxy) throws Exception {
        this(proxy, Transport.UDP, "", Duration.ofSeconds(8));
    }

    Call calls(String number) {
        return line.place(number, this);
    }

    void awaitAnswer() throws InterruptedException {
        assertThat(answered.await(8, TimeUnit.SECONDS)).isTrue();
    }

    void awaitPlayed() throws InterruptedException {
        assertThat(played.await(20, TimeUnit.SECONDS)).isTrue();
    }

    boolean isHandedOver() throws Exception {
        return handedOver.get(8, TimeUnit.SECONDS);
    }

    Ending ending() throws Exception {
        return ended.get(15, TimeUnit.SECONDS);
    }

    boolean hearsKeys(String expected) throws InterruptedException {
        for (int tries = 0; tries < 500 && keys.length() < expected.length(); tries++) Thread.sleep(10);
        return keys.toString().equals(expected);
    }

    synchronized short[] heard() {
        return Arrays.copyOf(heard, length);
    }

    @Override
    public void ringing() {}

    @Override
    public void answered() {
        answered.countDown();
    }

    @Override
    public void handedOver(boolean accepted) {
        handedOver.complete(accepted);
    }

    @Override
    public void ended(Ending ending) {
        ended.complete(ending);
    }

    @Override
    public synchronized void heard(short[] frame) {
        if (length + frame.length > heard.length) return;
        System.arraycopy(frame, 0, heard, length, frame.length);
        length += frame.length;
    }

    @Override
    public void pressed(char key) {
        keys.append(key);
    }

    @Override
    public void played() {
        played.countDown();
    }

    @Override
    public void close() {
        line.close();
        sounds.close();
    }
}
