package kr.dolbom.outreach.line.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kr.dolbom.outreach.line.CallNews;
import kr.dolbom.outreach.line.Ending;
import kr.dolbom.outreach.line.Ending.Outcome;

/** Remembers what became of a call. */
final class News implements CallNews {

    final CountDownLatch ringing = new CountDownLatch(1);
    final CountDownLatch answered = new CountDownLatch(1);
    final CountDownLatch sound = new CountDownLatch(1);
    final CompletableFuture<Boolean> handedOver = new CompletableFuture<>();
    final CompletableFuture<Ending> ended = new CompletableFuture<>();
    final List<Ending> endings = new CopyOnWriteArrayList<>();
    final StringBuffer keys = new StringBuffer();

    @Override
    public void ringing() {
        ringing.countDown();
    }

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
        endings.add(ending);
        ended.complete(ending);
    }

    @Override
    public void heard(short[] frame) {
        for (short sample : frame) if (sample > 4_000) sound.countDown();
    }

    @Override
    public void pressed(char key) {
        keys.append(key);
    }

    @Override
    public void played() {}

    void awaitAnswer() throws InterruptedException {
        assertThat(answered.await(5, TimeUnit.SECONDS)).isTrue();
    }

    boolean awaitSound() throws InterruptedException {
        return sound.await(5, TimeUnit.SECONDS);
    }

    boolean hears(String expected) throws InterruptedException {
        for (int tries = 0; tries < 300 && keys.length() < expected.length(); tries++) Thread.sleep(10);
        return keys.toString().equals(expected);
    }

    Outcome outcome() throws Exception {
        return ended.get(10, TimeUnit.SECONDS).outcome();
    }
}
