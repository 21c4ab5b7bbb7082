package kr.dolbom.governance.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.TreeMap;
import java.util.function.Consumer;
import kr.dolbom.kernel.Spreadsheet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.json.JsonMapper;

/** Entries as files: JSON lines for machines, CSV for a spreadsheet. */
public final class AuditFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AuditFiles() {}

    public static Consumer<AuditEntry> jsonLines(Writer out) {
        return entry -> {
            try {
                out.write(Ocsf.line(entry));
                out.write('\n');
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        };
    }

    public static Consumer<AuditEntry> csv(Writer out) throws IOException {
        out.write(Spreadsheet.UTF_8_MARK);
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.DEFAULT);
        printer.printRecord("번호", "때", "종류", "누가", "무엇을", "대상", "조직", "자세히", "해시");
        return entry -> {
            try {
                printer.printRecord(
                        entry.number(),
                        entry.at(),
                        entry.kind().korean(),
                        Spreadsheet.harmless(entry.actor()),
                        entry.action(),
                        Spreadsheet.harmless(entry.subject()),
                        Spreadsheet.harmless(entry.organisation()),
                        JSON.writeValueAsString(new TreeMap<>(entry.details())),
                        entry.hash());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        };
    }
}
