package kr.dolbom.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.dolbom.kernel.Locator;
import kr.dolbom.knowledge.reading.Manuscript.Piece;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The passages of a document, each kept once: a version that has the same words in the same place names the same one. */
final class PieceRows {

    private final JdbcClient jdbc;

    PieceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the numbers of the pieces in their order */
    Integer[] keep(int document, List<Piece> pieces) {
        List<String> contents = pieces.stream().map(PieceRows::content).toList();
        Map<String, Integer> known = known(document);
        Map<String, Piece> unknown = new LinkedHashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            if (!known.containsKey(contents.get(i))) unknown.putIfAbsent(contents.get(i), pieces.get(i));
        }
        int next = known.values().stream().mapToInt(number -> number + 1).max().orElse(0);
        for (String content : unknown.keySet()) known.put(content, next++);
        insert(document, known, unknown);
        return contents.stream().map(known::get).toArray(Integer[]::new);
    }

    private Map<String, Integer> known(int document) {
        Map<String, Integer> known = new HashMap<>();
        jdbc.sql("select number, encode(content, 'hex') as content from passage where document = ?")
                .param(document)
                .query(row -> {
                    known.put(row.getString("content"), row.getInt("number"));
                });
        return known;
    }

    /** One statement for all, because a round trip for each of ten thousand pieces would be most of an import's time. */
    private void insert(int document, Map<String, Integer> numbers, Map<String, Piece> unknown) {
        if (unknown.isEmpty()) return;
        List<Piece> pieces = List.copyOf(unknown.values());
        jdbc.sql("""
                        insert into passage (document, number, page, printed, article, headings, text, content)
                        select ?, number, nullif(page, 0), nullif(printed, 0), nullif(article, ''),
                            string_to_array(headings, chr(10)), text, decode(content, 'hex')
                        from unnest(?, ?, ?, ?, ?, ?, ?)
                            as piece(number, page, printed, article, headings, text, content)
                        """)
                .params(
                        document,
                        unknown.keySet().stream().map(numbers::get).toArray(Integer[]::new),
                        pieces.stream()
                                .map(piece -> page(piece.locator()).page())
                                .toArray(Integer[]::new),
                        pieces.stream()
                                .map(piece -> page(piece.locator()).printed())
                                .toArray(Integer[]::new),
                        texts(pieces, piece -> article(piece.locator())),
                        texts(pieces, piece -> String.join("\n", piece.headings())),
                        texts(pieces, Piece::text),
                        unknown.keySet().toArray(String[]::new))
                .update();
    }

    private static String[] texts(List<Piece> pieces, Function<Piece, String> of) {
        return pieces.stream().map(of).toArray(String[]::new);
    }

    private static Locator.Page page(Locator locator) {
        return locator instanceof Locator.Page page ? page : new Locator.Page(0, 0);
    }

    private static String article(Locator locator) {
        return locator instanceof Locator.Article(String article) ? article : "";
    }

    /** The same as V4__versions.sql writes for what was imported before. */
    private static String content(Piece piece) {
        Locator.Page page = page(piece.locator());
        String whole = Stream.of(
                        page.page() == 0 ? "" : page.page() + "",
                        page.printed() == 0 ? "" : page.printed() + "",
                        article(piece.locator()))
                .filter(part -> !part.isEmpty())
                .map(part -> part + "\u001e")
                .collect(Collectors.joining());
        return sha256(whole + String.join("\u001f", piece.headings()) + "\u001e" + piece.text());
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
