package kr.dolbom.knowledge.reading.hwp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A record of an HWP stream with those below it. What is read beyond its end is zero: older versions of the format have
 * shorter records.
 *
 * @param tag one of hwplib's HWPTag; 0 for the stream itself
 */
record Record(int tag, byte[] bytes, int from, int length, List<Record> children) {

    private static final int LONG = 0xFFF;

    /** The records of a stream as a tree, whose root is the stream. */
    static Record treeOf(byte[] bytes, Limits limits) {
        Record root = new Record(0, bytes, 0, 0, new ArrayList<>());
        Deque<Record> open = new ArrayDeque<>(List.of(root));
        for (int at = 0; at + 4 <= bytes.length; ) {
            int head = int32(bytes, at);
            long length = head >>> 20;
            at += 4;
            if (length == LONG && at + 4 <= bytes.length) {
                length = Integer.toUnsignedLong(int32(bytes, at));
                at += 4;
            }
            if (length > bytes.length - at) throw limits.damaged("본문이 중간에서 끊김");
            Record record = new Record(head & 0x3FF, bytes, at, (int) length, new ArrayList<>(2));
            int level = head >>> 10 & 0x3FF;
            while (open.size() > level + 1) open.pop();
            open.element().children.add(record);
            open.push(record);
            at += (int) length;
        }
        return root;
    }

    int byteAt(int at) {
        return at < length ? bytes[from + at] & 0xFF : 0;
    }

    int shortAt(int at) {
        return byteAt(at) | byteAt(at + 1) << 8;
    }

    int intAt(int at) {
        return shortAt(at) | shortAt(at + 2) << 16;
    }

    /** A text with its length in letters before it. */
    String textAt(int at) {
        int letters = Math.clamp(shortAt(at), 0, Math.max(0, (length - at - 2) / 2));
        return letters == 0 ? "" : new String(bytes, from + at + 2, letters * 2, StandardCharsets.UTF_16LE);
    }

    List<Record> children(int tag) {
        return children.stream().filter(child -> child.tag == tag).toList();
    }

    private static int int32(byte[] bytes, int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16 | bytes[at + 3] << 24;
    }
}
