package kr.dolbom.knowledge.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kr.dolbom.knowledge.reading.ReadingAnswer;
import kr.dolbom.knowledge.reading.ReadingProgram;
import kr.dolbom.knowledge.reading.ReadingRequest;

/** The reading program with libraries that do what bad files make them do. */
final class MisbehavingReader {

    private MisbehavingReader() {}

    public static void main(String[] words) throws IOException, InterruptedException {
        ReadingProgram.serve(MisbehavingReader::read);
    }

    private static ReadingAnswer read(ReadingRequest request) {
        if (request.name().contains("멈춤")) hang();
        if (request.name().contains("욕심")) eatMemory();
        if (request.name().contains("퇴장")) System.exit(0);
        if (request.name().contains("수다")) System.out.println("a library that prints");
        return ReadingProgram.answer(request);
    }

    private static void hang() {
        while (true) Thread.onSpinWait();
    }

    private static void eatMemory() {
        List<byte[]> eaten = new ArrayList<>();
        while (true) eaten.add(new byte[1 << 20]);
    }
}
