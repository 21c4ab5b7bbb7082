package kr.dolbom.outreach.line.sip;

import kr.dolbom.outreach.line.Listener;

/** Hears a call for whoever is to listen at the moment. */
final class Ear implements Listener {

    private volatile Listener to = new Nobody();

    void listens(Listener other) {
        to = other;
    }

    @Override
    public void heard(short[] frame) {
        to.heard(frame);
    }

    @Override
    public void pressed(char key) {
        to.pressed(key);
    }

    @Override
    public void played() {
        to.played();
    }
}
