package kr.dolbom.outreach.line.drill;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.dolbom.outreach.line.SoundEngine;
import kr.dolbom.outreach.line.Trunk;
import kr.dolbom.outreach.line.Trunk.Account;
import kr.dolbom.outreach.line.Trunk.Limits;
import kr.dolbom.outreach.line.Trunk.Near;
import kr.dolbom.outreach.line.Trunk.Proxy;
import kr.dolbom.outreach.line.Trunk.Transport;

/** The two ends of the drill's line, both on this machine. */
enum Ends {
    OURS(10_000),
    CITIZENS(14_000);

    static final int SIGNALS = 5_060;

    private static final String HERE = "127.0.0.1";
    private static final int SOUND_PORTS = 3_900;

    private final int firstSoundPort;

    Ends(int firstSoundPort) {
        this.firstSoundPort = firstSoundPort;
    }

    SoundEngine sounds() {
        return new SoundEngine(InetAddress.getLoopbackAddress(), firstSoundPort, firstSoundPort + SOUND_PORTS);
    }

    Trunk trunk(int near, int far, int calls, int perSecond) {
        return new Trunk(
                "drill",
                List.of(new Proxy(HERE, far)),
                Transport.UDP,
                new Account("16002129", "", "16002129"),
                new Near(HERE, near),
                new Limits(calls + 50, perSecond, Duration.ofSeconds(20), Duration.ZERO, Duration.ofSeconds(20)),
                Optional.empty());
    }
}
