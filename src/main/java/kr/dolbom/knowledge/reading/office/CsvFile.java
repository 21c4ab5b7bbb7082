package kr.dolbom.knowledge.reading.office;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.reading.Encoding;
import kr.dolbom.knowledge.reading.Source;
import kr.dolbom.knowledge.reading.block.Draft;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Values separated by commas, semicolons, tabs or bars, quoted as Excel does. */
public final class CsvFile {

    private static final String SEPARATORS = ",;\t|";
    private static final int LINES = 20;

    /** Excel's own way to say which separator follows. */
    private static final Pattern TOLD = Pattern.compile("(?i)sep=(.)\\R");

    private CsvFile() {}

    public static Draft read(Source source) {
        String text = Encoding.text(source.bytes()).orElseThrow(() -> new Problem(Code.FILE_NOT_TEXT, source.path()));
        return Door.read(source, "따옴표나 구분 기호가 어긋남", () -> new Draft("", 0, GridTables.of(grid(source, text))));
    }

    private static Grid grid(Source source, String text) throws IOException {
        Matcher told = TOLD.matcher(text);
        boolean isTold = told.lookingAt();
        char separator = isTold ? told.group(1).charAt(0) : separator(text);
        Grid.Builder grid = new Grid.Builder(source);
        try (CSVParser records = CSVParser.parse(isTold ? text.substring(told.end()) : text, format(separator))) {
            for (CSVRecord record : records) {
                for (int column = 0; column < record.size(); column++) grid.value(column, record.get(column));
                grid.endRow((int) record.getRecordNumber());
            }
        }
        return grid.sheet("");
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
    }

    /** The one most lines have as often as the line before. */
    private static char separator(String text) {
        List<String> lines = text.lines()
                .map(line -> line.replaceAll("\"[^\"]*\"", ""))
                .limit(LINES)
                .toList();
        char best = ',';
        long most = 0;
        for (char separator : SEPARATORS.toCharArray()) {
            long steady = steady(lines, separator);
            if (steady > most) {
                most = steady;
                best = separator;
            }
        }
        return best;
    }

    private static long steady(List<String> lines, char separator) {
        long steady = 0;
        long last = 0;
        for (String line : lines) {
            long count = line.chars().filter(c -> c == separator).count();
            if (count > 0) steady += count == last ? 3 : 1;
            last = count;
        }
        return steady;
    }
}
