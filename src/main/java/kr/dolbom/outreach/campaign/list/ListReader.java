package kr.dolbom.outreach.campaign.list;

import java.time.InstantSource;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import kr.dolbom.governance.Masking;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.outreach.dialogue.Scripts;
import kr.dolbom.outreach.texting.OptOuts;
import kr.dolbom.outreach.texting.PhoneNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads a list whole and keeps nothing: what comes out is shown to the officer before anything begins. */
@Component
public class ListReader {

    private static final int MOST_BYTES = 10 << 20;
    private static final int MOST_NAMED = 5;
    /** The law forbids keeping these without a ground of its own (개인정보 보호법 제24조의2), so such a file is not taken. */
    private static final Pattern RESIDENT = Pattern.compile("(?<!\\d)\\d{2}[01]\\d[0-3]\\d[-\\s]?[1-8]\\d{6}(?!\\d)");

    private final Predicate<String> optedOut;
    private final Predicate<String> knownSignal;
    private final Masking masking;
    private final InstantSource clock;

    @Autowired
    ListReader(OptOuts optOuts, Scripts scripts, Masking masking, InstantSource clock) {
        this(optOuts::has, scripts::knowSignal, masking, clock);
    }

    ListReader(Predicate<String> optedOut, Predicate<String> knownSignal, Masking masking, InstantSource clock) {
        this.optedOut = optedOut;
        this.knownSignal = knownSignal;
        this.masking = masking;
        this.clock = clock;
    }

    /** @throws Problem when no household can be read out of it, or it holds what may not be kept */
    public List<Listed> read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) throw new Problem(Code.LIST_TOO_LARGE, MOST_BYTES >> 20);
        List<Cells.Line> lines = isZip(bytes) ? XlsxList.read(bytes) : CsvList.read(bytes);
        refuseResidentNumbers(lines);
        int head = head(lines);
        RowReader reader = new RowReader(
                columns(lines.get(head)),
                knownSignal,
                thisYear(),
                words -> masking.mask(words).text());
        List<Listed> rows = lines.stream().skip(head + 1L).map(reader::read).toList();
        if (rows.isEmpty()) throw new Problem(Code.LIST_EMPTY);
        return checked(rows);
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    private Year thisYear() {
        return Year.from(clock.instant().atZone(AsOf.SEOUL));
    }

    private static void refuseResidentNumbers(List<Cells.Line> lines) {
        List<String> places = lines.stream()
                .filter(line -> line.cells().stream()
                        .anyMatch(cell -> RESIDENT.matcher(cell).find()))
                .map(line -> Integer.toString(line.line()))
                .limit(MOST_NAMED)
                .toList();
        if (!places.isEmpty()) throw new Problem(Code.LIST_HAS_RESIDENT_NUMBERS, String.join(", ", places));
    }

    /** Titles may stand above the headings. */
    private static int head(List<Cells.Line> lines) {
        for (int i = 0; i < Math.min(10, lines.size()); i++) {
            Map<Integer, Column> columns = columns(lines.get(i));
            if (columns.containsValue(Column.NAME) && columns.containsValue(Column.PHONE)) return i;
        }
        throw new Problem(Code.LIST_WITHOUT_HEADINGS);
    }

    private static Map<Integer, Column> columns(Cells.Line line) {
        Map<Integer, Column> columns = new TreeMap<>();
        for (int i = 0; i < line.cells().size(); i++) {
            int place = i;
            Column.of(line.cells().get(i)).ifPresent(column -> columns.put(place, column));
        }
        return columns;
    }

    private List<Listed> checked(List<Listed> rows) {
        Map<String, Integer> households = new HashMap<>();
        Map<PhoneNumber, Integer> numbers = new HashMap<>();
        List<Listed> checked = new ArrayList<>();
        for (Listed row : rows) {
            List<Finding> findings = new ArrayList<>(row.findings());
            Integer before = households.putIfAbsent(row.sameness(), row.line());
            if (before != null) findings.add(Finding.error(before + "번째 줄과 같은 가구라 한 번만 겁니다."));
            for (PhoneNumber number : row.numbers()) look(row, number, numbers, findings);
            checked.add(row.with(findings));
        }
        return List.copyOf(checked);
    }

    private void look(Listed row, PhoneNumber number, Map<PhoneNumber, Integer> numbers, List<Finding> findings) {
        Integer before = numbers.putIfAbsent(number, row.line());
        if (before != null && before != row.line())
            findings.add(Finding.warning(number.masked() + "은(는) " + before + "번째 줄에도 있습니다. 동시에 걸지는 않습니다."));
        if (optedOut.test(number.digits()))
            findings.add(Finding.error(number.masked() + "에서 더는 연락하지 말라고 하셨습니다. 걸지도 보내지도 않습니다."));
    }
}
