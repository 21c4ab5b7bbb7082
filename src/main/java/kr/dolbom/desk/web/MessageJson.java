package kr.dolbom.desk.web;

import java.time.Instant;
import java.util.List;
import kr.dolbom.desk.handover.Cited;
import kr.dolbom.desk.handover.Message;

/** What somebody said, for programs. Changes only by addition. */
public record MessageJson(
        long number,
        String id,
        String handOver,
        String author,
        String authorName,
        String text,
        List<Cited> citations,
        List<FileJson> files,
        Instant at) {

    /** A file that came with it, and where to get it. */
    public record FileJson(String name, long bytes, String address) {}

    public static MessageJson of(Message said) {
        return new MessageJson(
                said.number(),
                said.id().toString(),
                said.handOver().toString(),
                said.fromAsker() ? "asker" : "counsellor",
                said.author(),
                said.text(),
                said.citations(),
                said.attachments().stream()
                        .map(file -> new FileJson(
                                file.name(),
                                file.bytes(),
                                "/conversations/" + said.conversation() + "/files/" + file.id()))
                        .toList(),
                said.at());
    }
}
