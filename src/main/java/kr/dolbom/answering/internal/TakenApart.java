package kr.dolbom.answering.internal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.dolbom.rules.RuleRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The terms of every row, kept in a file between starts: taking thousands of Korean phrases apart costs seconds, reading
 * the result a fraction. The file's name says what it was made from; one that does not fit or cannot be read is ignored.
 */
public final class TakenApart {

    private static final Logger LOG = LoggerFactory.getLogger(TakenApart.class);

    private final Path folder;
    private final String words;

    /**
     * @param folder where the file is kept
     * @param words changes whenever texts would be taken apart differently
     */
    public TakenApart(Path folder, String words) {
        this.folder = folder;
        this.words = words;
    }

    /** A row's terms: of each way of asking, of the rest of its text, and of what it says belongs elsewhere. */
    record Row(List<String> asks, List<Set<String>> askTerms, Set<String> bodyTerms, List<Set<String>> elsewhere) {}

    List<Row> of(List<? extends RuleRow> rules, Terms terms) {
        Path file = folder.resolve("phrases-" + made(rules) + ".bin");
        try {
            if (Files.exists(file)) return read(file, rules);
        } catch (IOException | RuntimeException unreadable) {
            LOG.warn("phrases are taken apart again", unreadable);
        }
        List<Row> rows = rules.parallelStream().map(rule -> row(rule, terms)).toList();
        try {
            write(file, rows);
        } catch (IOException notKept) {
            LOG.warn("phrases could not be kept", notKept);
        }
        return rows;
    }

    private static Row row(RuleRow rule, Terms terms) {
        List<String> asks = RuleTexts.asks(rule);
        return new Row(
                asks,
                asks.stream().map(terms::of).toList(),
                terms.of(RuleTexts.body(rule)),
                Elsewhere.of(rule).stream()
                        .map(one -> terms.of(one.condition()))
                        .toList());
    }

    private String made(List<? extends RuleRow> rules) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(words.getBytes(StandardCharsets.UTF_8));
            for (RuleRow rule : rules) {
                for (String ask : RuleTexts.asks(rule)) digest.update(ask.getBytes(StandardCharsets.UTF_8));
                digest.update(RuleTexts.body(rule).getBytes(StandardCharsets.UTF_8));
                for (Elsewhere one : Elsewhere.of(rule))
                    digest.update(one.condition().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void write(Path file, List<Row> rows) throws IOException {
        Files.createDirectories(folder);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        rows.forEach(row -> {
            row.askTerms().forEach(ask -> ask.forEach(term -> numbers.putIfAbsent(term, numbers.size())));
            row.bodyTerms().forEach(term -> numbers.putIfAbsent(term, numbers.size()));
            row.elsewhere().forEach(one -> one.forEach(term -> numbers.putIfAbsent(term, numbers.size())));
        });
        Path half = Files.createTempFile(folder, "phrases", ".half");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(half)))) {
            out.writeInt(numbers.size());
            for (String term : numbers.keySet()) out.writeUTF(term);
            for (Row row : rows) {
                for (Set<String> ask : row.askTerms()) write(out, ask, numbers);
                write(out, row.bodyTerms(), numbers);
                for (Set<String> one : row.elsewhere()) write(out, one, numbers);
            }
        }
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(DataOutputStream out, Set<String> terms, Map<String, Integer> numbers)
            throws IOException {
        out.writeInt(terms.size());
        for (String term : terms) out.writeInt(numbers.getOrDefault(term, 0));
    }

    private static List<Row> read(Path file, List<? extends RuleRow> rules) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            String[] terms = new String[in.readInt()];
            for (int i = 0; i < terms.length; i++) terms[i] = in.readUTF();
            List<Row> rows = new ArrayList<>(rules.size());
            for (RuleRow rule : rules) {
                List<String> asks = RuleTexts.asks(rule);
                rows.add(new Row(
                        asks,
                        read(in, terms, asks.size()),
                        read(in, terms),
                        read(in, terms, Elsewhere.of(rule).size())));
            }
            return rows;
        }
    }

    private static List<Set<String>> read(DataInputStream in, String[] terms, int count) throws IOException {
        List<Set<String>> read = new ArrayList<>(count);
        for (int i = 0; i < count; i++) read.add(read(in, terms));
        return read;
    }

    private static Set<String> read(DataInputStream in, String[] terms) throws IOException {
        int size = in.readInt();
        Set<String> read = LinkedHashSet.newLinkedHashSet(size);
        for (int i = 0; i < size; i++) read.add(terms[in.readInt()]);
        return read;
    }
}
