package kr.dolbom.outreach.talk.drill;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kr.dolbom.inference.Wav;
import kr.dolbom.outreach.line.drill.Telephone;
import tools.jackson.databind.JsonNode;

/** A person whose telephone is baresip: it says what they say, and they listen to what it keeps of the call. */
final class BaresipHome implements Closeable {

    private final Person person;
    private final Stopwatch watch;
    private final Path folder;
    private final Telephone telephone;
    private volatile Optional<Citizen> talking = Optional.empty();
    private Optional<Path> before = Optional.empty();

    /** @param border where its own calls go: it makes one when it is handed over */
    BaresipHome(Path folder, String number, Person person, int border, Stopwatch watch)
            throws IOException, InterruptedException {
        this.person = person;
        this.watch = watch;
        this.folder = folder;
        Path silence = Files.write(
                Files.createTempFile(folder, "silence", ".wav"), Wav.write(BaresipSound.followedBySilence(), 1));
        // Nothing is held back: what is measured is the house, and not the citizen's telephone.
        telephone = new Telephone(folder, number, silence, ";outbound=\"sip:127.0.0.1:" + border + "\"", "0-0");
        telephone.listen(this::happened);
    }

    int port() {
        return telephone.port();
    }

    private void happened(JsonNode event) {
        String what = event.path("type").asString("");
        boolean incoming = event.path("direction").asString("").equals("incoming");
        if (what.equals("CALL_ESTABLISHED") && incoming) answered();
        else if (what.equals("CALL_CLOSED") || what.equals("CALL_TRANSFER")) talking.ifPresent(Citizen::isLeft);
    }

    private void answered() {
        Citizen citizen = new Citizen(person, watch);
        talking = Optional.of(citizen);
        citizen.answers(new BaresipSound(telephone, folder, citizen), this::hangUp);
        BaresipEar ear = new BaresipEar(telephone, before, citizen);
        before = Optional.of(ear.file());
        Thread.ofVirtual().name("baresip-ear").start(ear);
    }

    private void hangUp() {
        try {
            telephone.told("hangup", "");
        } catch (IOException gone) {
            // It has hung up for good.
        }
    }

    @Override
    public void close() throws IOException {
        telephone.close();
    }
}
