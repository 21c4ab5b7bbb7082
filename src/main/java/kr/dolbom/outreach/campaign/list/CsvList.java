package kr.dolbom.outreach.campaign.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Values separated by commas, tabs or semicolons: UTF-8 with or without its mark, or the Korean of older Windows. */
final class CsvList {

    private static final Charset WINDOWS = Charset.forName("MS949");
    private static final String MARK = "\uFEFF";
    private static final int HEAD = 10;

    private CsvList() {}

    static List<Cells.Line> read(byte[] bytes) {
        String text = text(bytes);
        Cells cells = new Cells();
        try (CSVParser records = CSVParser.parse(text, format(text))) {
            for (CSVRecord record : records) cells.add((int) record.getRecordNumber(), record.toList());
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new Problem(Code.LIST_UNREADABLE, broken);
        }
        return cells.lines();
    }

    private static String text(byte[] bytes) {
        String text = strict(bytes, StandardCharsets.UTF_8)
                .or(() -> strict(bytes, WINDOWS))
                .filter(read -> read.indexOf('\0') < 0)
                .orElseThrow(() -> new Problem(Code.LIST_UNREADABLE));
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static CSVFormat format(String text) {
        char separator = Stream.of(',', '\t', ';')
                .max(Comparator.comparingLong(one -> most(text, one)))
                .orElseThrow();
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(most(text, separator) == 0 ? ',' : separator)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
    }

    /** In the line that has most of them: a title with a comma of its own may stand above the headings. */
    private static long most(String text, char wanted) {
        return text.lines()
                .limit(HEAD)
                .mapToLong(line -> line.chars().filter(c -> c == wanted).count())
                .max()
                .orElse(0);
    }
}
