package kr.dolbom.knowledge.jobs;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;

/**
 * The process at work on a file. The same process number means another process after a restart, so the moment it
 * began belongs to it.
 */
record Owner(String host, long process, long since) {

    static final Owner SELF = of(ProcessHandle.current());

    private static Owner of(ProcessHandle process) {
        return new Owner(thisHost(), process.pid(), since(process));
    }

    static Owner parse(String text) {
        String[] parts = text.split(" ");
        return new Owner(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    /** Whether it is of this host and surely gone; of others only the lease can tell. */
    boolean gone() {
        return host.equals(SELF.host)
                && ProcessHandle.of(process)
                        .filter(found -> since(found) == since)
                        .isEmpty();
    }

    @Override
    public String toString() {
        return host + " " + process + " " + since;
    }

    private static long since(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static String thisHost() {
        try {
            return InetAddress.getLocalHost().getHostName().replace(' ', '-');
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
