package kr.dolbom.evaluation.masking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.dolbom.evaluation.masking.Traces.Leak;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;

/** Every place where something could have been kept: rows, index, and the bytes of every file, the log among them. */
final class Haystacks {

    /** As PostgreSQL writes a column of bytes into the text of a row. */
    private static final Pattern BYTES = Pattern.compile("\\\\+x((?>[0-9a-f]+))(?![^\",)}])");

    private final Path folder;
    private final Traces traces;
    private long bytes;

    Haystacks(Path folder, Traces traces) {
        this.folder = folder;
        this.traces = traces;
    }

    /** Every row of every table, as text; the desk must be running. */
    List<Leak> rows() {
        List<Leak> found = new ArrayList<>();
        try (Connection connection = connect();
                Statement tables = connection.createStatement();
                ResultSet names = tables.executeQuery("select format('%I.%I', schemaname, tablename) from pg_tables"
                        + " where schemaname not in ('pg_catalog', 'information_schema')")) {
            while (names.next()) found.addAll(rows(connection, names.getString(1)));
        } catch (SQLException | IOException failure) {
            throw new Problem(Code.DATABASE_UNREACHABLE, failure);
        }
        return found;
    }

    private List<Leak> rows(Connection connection, String table) throws SQLException {
        List<Leak> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select t::text from " + table + " t")) {
            while (rows.next()) found.addAll(row(rows.getString(1), "database " + table));
        }
        return found;
    }

    /** Bytes are looked at as such: written out as hexadecimal digits they hide letters, and hold any number by chance. */
    List<Leak> row(String row, String where) {
        List<Leak> found = new ArrayList<>(in(BYTES.matcher(row).replaceAll(" "), where));
        BYTES.matcher(row)
                .results()
                .map(column -> column.group(1))
                .filter(digits -> digits.length() % 2 == 0)
                .map(HexFormat.of()::parseHex)
                .forEach(column -> found.addAll(traces.in(column, where)));
        return found;
    }

    /** What the desk answers when it is asked for the address. */
    List<Leak> answer(String address, String body) {
        return in(body, "answer to " + address.replaceAll("[0-9a-f-]{36}", "{id}"));
    }

    /** Lets a program in that has every role but administrator. */
    void letIn(String token) {
        try (Connection connection = connect();
                PreparedStatement made = connection.prepareStatement("insert into programs (id, organisation, name,"
                        + " roles, digest, made_by, made_at, expires_at) values (gen_random_uuid(), '', 'drill',"
                        + " 'COUNSELLOR,SUPERVISOR,EDITOR,ANALYST,AUDITOR', sha256(?), 'drill', now(),"
                        + " now() + interval '1 day')")) {
            made.setBytes(1, token.getBytes(StandardCharsets.UTF_8));
            made.executeUpdate();
        } catch (SQLException | IOException failure) {
            throw new Problem(Code.DATABASE_UNREACHABLE, failure);
        }
    }

    /** The desk's own PostgreSQL, as its owner, whom no row security binds. */
    private Connection connect() throws IOException, SQLException {
        Path postgres = folder.resolve("data/postgres");
        String password = Files.readString(postgres.resolve("password")).strip();
        String port = Files.readAllLines(postgres.resolve("cluster/postmaster.pid"))
                .get(3)
                .strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/dolbom", "dolbom", password);
    }

    /** What the index gives back and what it can be searched by; its files are packed, so bytes alone prove nothing. */
    List<Leak> index() {
        List<Leak> found = new ArrayList<>();
        for (Path index : indexes()) {
            try (FSDirectory files = FSDirectory.open(index);
                    DirectoryReader reader = DirectoryReader.open(files)) {
                for (LeafReaderContext leaf : reader.leaves()) found.addAll(index(leaf));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return found;
    }

    private List<Leak> index(LeafReaderContext leaf) throws IOException {
        List<Leak> found = new ArrayList<>();
        for (int i = 0; i < leaf.reader().maxDoc(); i++) {
            Document kept = leaf.reader().storedFields().document(i);
            found.addAll(in(kept.toString(), "index"));
        }
        for (var field : leaf.reader().getFieldInfos()) {
            Terms terms = leaf.reader().terms(field.name);
            if (terms == null) continue;
            TermsEnum each = terms.iterator();
            while (each.next() != null) found.addAll(in(each.term().utf8ToString(), "index"));
        }
        return found;
    }

    private List<Path> indexes() {
        return files().stream()
                .filter(file -> file.getFileName().toString().startsWith("segments_"))
                .map(Path::getParent)
                .distinct()
                .toList();
    }

    /** The bytes of every file below the folder; the desk should have ended. */
    List<Leak> bytes() {
        List<Leak> found = new ArrayList<>();
        for (Path file : files()) {
            try {
                byte[] content = Files.readAllBytes(file);
                bytes += content.length;
                found.addAll(traces.in(content, "file " + folder.relativize(file)));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return found;
    }

    long megabytes() {
        return bytes >> 20;
    }

    private List<Leak> in(String text, String where) {
        bytes += text.length();
        return traces.in(text, where);
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(Files::isReadable).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
