package kr.dolbom.outreach.line.sip;

import kr.dolbom.outreach.line.CallNews;
import kr.dolbom.outreach.line.Ending;

/** Takes no notice; who takes some notice overrides that. */
class Nobody implements CallNews {

    @Override
    public void ringing() {}

    @Override
    public void answered() {}

    @Override
    public void handedOver(boolean accepted) {}

    @Override
    public void ended(Ending ending) {}

    @Override
    public void heard(short[] frame) {}

    @Override
    public void pressed(char key) {}

    @Override
    public void played() {}
}
