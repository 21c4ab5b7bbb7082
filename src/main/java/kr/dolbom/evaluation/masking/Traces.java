package kr.dolbom.evaluation.masking;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.dolbom.evaluation.masking.Identifier.Kind;

/** Looks for all traces of all identifiers in one walk over the bytes, by their first six. */
final class Traces {

    private static final int KEY = 6;

    private record Trace(byte[] bytes, Identifier of) {}

    /** @param trace what of it was found */
    record Leak(Kind kind, String trace, String where) {}

    private final Map<Long, List<Trace>> byKey = new HashMap<>();
    /** Almost every place is ruled out here, without making an object. */
    private final BitSet maybe = new BitSet(1 << 20);

    private final Set<String> there = new LinkedHashSet<>();

    Traces(List<Identifier> identifiers) {
        for (Identifier one : identifiers) {
            for (String trace : one.traces()) add(new Trace(trace.getBytes(StandardCharsets.UTF_8), one));
        }
    }

    private void add(Trace trace) {
        long key = 0;
        for (int i = 0; i < KEY; i++) key = key << 8 | trace.bytes[i] & 0xFF;
        byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(trace);
        maybe.set(spread(key));
    }

    private static int spread(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 44);
    }

    /** What stands there before anybody typed anything is no leak later. */
    void forgive(List<Leak> before) {
        before.forEach(leak -> there.add(leak.trace));
    }

    List<Leak> in(String text, String where) {
        return in(text.getBytes(StandardCharsets.UTF_8), where);
    }

    List<Leak> in(byte[] bytes, String where) {
        List<Leak> found = new ArrayList<>();
        long key = 0;
        for (int at = 0; at < bytes.length; at++) {
            key = (key << 8 | bytes[at] & 0xFF) & 0xFFFF_FFFF_FFFFL;
            if (at + 1 >= KEY && maybe.get(spread(key))) look(key, bytes, at + 1 - KEY, where, found);
        }
        return found;
    }

    private void look(long key, byte[] bytes, int from, String where, List<Leak> found) {
        for (Trace trace : byKey.getOrDefault(key, List.of())) {
            if (!standsAt(trace.bytes, bytes, from)) continue;
            String text = new String(trace.bytes, StandardCharsets.UTF_8);
            if (!there.contains(text)) found.add(new Leak(trace.of.kind(), text, where));
        }
    }

    private static boolean standsAt(byte[] trace, byte[] bytes, int from) {
        if (from + trace.length > bytes.length) return false;
        for (int i = 0; i < trace.length; i++) if (trace[i] != bytes[from + i]) return false;
        return true;
    }
}
