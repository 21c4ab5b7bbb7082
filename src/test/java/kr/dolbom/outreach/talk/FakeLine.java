package kr.dolbom.outreach.talk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import kr.dolbom.outreach.line.Call;
import kr.dolbom.outreach.line.CallGateway;
import kr.dolbom.outreach.line.CallNews;
import kr.dolbom.outreach.line.CallSound;
import kr.dolbom.outreach.line.Ending;
import kr.dolbom.outreach.sound.Frame;
import kr.dolbom.outreach.talk.drill.TextInSound;

/** A line without time: each frame passes when the test says so. */
final class FakeLine implements CallGateway, Call, CallSound {

    final List<String> said = new CopyOnWriteArrayList<>();
    final List<String> handedOver = new CopyOnWriteArrayList<>();
    volatile boolean ended;
    volatile int framesOfPrompt;
    private final CompletableFuture<CallNews> news = new CompletableFuture<>();
    private volatile short[] playing = {};
    private volatile int at;

    @Override
    public Call place(String number, CallNews news) {
        this.news.complete(news);
        return this;
    }

    CallNews news() {
        return news.orTimeout(5, TimeUnit.SECONDS).join();
    }

    /** Sound of the citizen, one frame after the other, while what plays moves on. */
    void speak(short[] samples) {
        for (int from = 0; from < samples.length; from += Frame.SAMPLES)
            pass(Arrays.copyOfRange(samples, from, from + Frame.SAMPLES));
    }

    void say(String words) {
        speak(TextInSound.say(words));
    }

    void quiet(int millis) {
        for (int frame = 0; frame < millis / Frame.MILLIS; frame++) pass(new short[Frame.SAMPLES]);
    }

    /** Lets the prompt play to its end. */
    void listen() throws InterruptedException {
        awaitPrompt();
        while (isPlaying()) pass(new short[Frame.SAMPLES]);
    }

    void awaitPrompt() throws InterruptedException {
        for (int tries = 0; !isPlaying() && tries < 2_000; tries++) Thread.sleep(1);
        if (!isPlaying()) throw new AssertionError("nothing is said; so far: " + said);
    }

    private void pass(short[] frame) {
        news().heard(frame);
        if (!isPlaying()) return;
        framesOfPrompt++;
        at += Frame.SAMPLES;
        if (at < playing.length) return;
        playing = new short[0];
        news().played();
    }

    @Override
    public CallSound sound() {
        return this;
    }

    @Override
    public void end() {
        if (ended) return;
        ended = true;
        news().ended(Ending.answered());
    }

    @Override
    public void handOver(String number) {
        // Told before it can be seen: who sees it may hang up at once.
        news().handedOver(true);
        handedOver.add(number);
    }

    @Override
    public void play(short[] samples) {
        List<String> texts = new ArrayList<>();
        TextInSound.hear(samples).forEach(text -> texts.add(text.words()));
        said.add(String.join(" ", texts));
        framesOfPrompt = 0;
        at = 0;
        playing = samples;
    }

    @Override
    public void stop() {
        playing = new short[0];
    }

    @Override
    public boolean isPlaying() {
        return playing.length > 0;
    }

    @Override
    public void press(String pressed) {}

    void press(char key) {
        news().pressed(key);
    }
}
