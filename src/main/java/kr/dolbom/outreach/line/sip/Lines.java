package kr.dolbom.outreach.line.sip;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sip.SipException;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.outreach.line.Answering;
import kr.dolbom.outreach.line.Call;
import kr.dolbom.outreach.line.CallGateway;
import kr.dolbom.outreach.line.CallNews;
import kr.dolbom.outreach.line.SoundEngine;
import kr.dolbom.outreach.line.Trunk;
import kr.dolbom.outreach.line.TrunkSettings;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Every line this institution has configured; a call goes out on the one with the most free channels. */
@Component("telephoneLines")
@Profile("serve")
@Conditional(TrunkConfigured.class)
public class Lines implements CallGateway, DisposableBean {

    private final List<SipLine> lines = new ArrayList<>();
    private final List<SoundEngine> engines = new ArrayList<>();

    Lines(TrunkSettings settings, ObjectProvider<Answering> answering) {
        for (Map.Entry<String, TrunkSettings.Line> each : settings.trunks().entrySet())
            open(
                    each.getValue().trunk(each.getKey()),
                    each.getValue(),
                    (name, caller, call) ->
                            answering.getIfAvailable(() -> Answering.NOBODY).rings(name, caller, call));
    }

    @Override
    public Call place(String number, CallNews news) {
        return freest().place(number, news);
    }

    @Override
    public boolean isOpen() {
        return lines.stream().anyMatch(SipLine::isOpen);
    }

    @Override
    public Duration backlog() {
        return freest().backlog();
    }

    /** One line by its name in the configuration. */
    public Optional<SipLine> find(String trunk) {
        return lines.stream().filter(line -> line.trunk().name().equals(trunk)).findFirst();
    }

    private SipLine freest() {
        return lines.stream()
                .max(Comparator.comparing(SipLine::isOpen).thenComparing(SipLine::freeChannels))
                .orElseThrow();
    }

    private void open(Trunk trunk, TrunkSettings.Line settings, Answering answering) {
        try {
            SoundEngine sounds = new SoundEngine(
                    InetAddress.getByName(settings.localAddress()),
                    settings.firstSoundPort(),
                    settings.lastSoundPort());
            engines.add(sounds);
            lines.add(new SipLine(trunk, sounds, answering));
        } catch (SipException | UnknownHostException wrong) {
            destroy();
            throw new Problem(
                    Code.LINE_NOT_OPENED, trunk.name(), settings.localAddress(), String.valueOf(settings.localPort()));
        }
    }

    @Override
    public void destroy() {
        lines.forEach(SipLine::close);
        engines.forEach(SoundEngine::close);
    }
}
