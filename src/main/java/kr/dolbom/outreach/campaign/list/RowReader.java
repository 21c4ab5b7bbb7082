package kr.dolbom.outreach.campaign.list;

import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dolbom.outreach.texting.PhoneNumber;

/** Reads one row of a list, and says what is wrong with it. */
final class RowReader {

    private static final int MOST_NUMBERS = 6;
    private static final int OLDEST = 120;
    private static final Pattern YEAR =
            Pattern.compile("(?<!\\d)(19\\d{2}|20\\d{2})(?!\\d)|^(19\\d{2}|20\\d{2})\\d{4}$");
    private static final Pattern SHORT_YEAR = Pattern.compile(
            "^'?(\\d{2})(?:\\d{4}|[.\\-/ ]+\\d{1,2}[.\\-/ ]+\\d{1,2}\\.?|년(?:생)?|년\\s*\\d{1,2}월\\s*\\d{1,2}일(?:생)?)?$");
    private static final Pattern HOURS = Pattern.compile("(\\d{1,2})(?::\\d{2}|시)?\\s*(?:[~\\-–]|부터)\\s*(\\d{1,2})");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})\\s*시");
    private static final Set<String> NO = Set.of("", "n", "no", "x", "0", "아니오", "아니요", "없음", "동의", "false", "-");
    /** 자택 02-555-0101, 010-5550-0103 (아들): whose number it is, beside it. */
    private static final Pattern NOTED = Pattern.compile(
            "^(?:[가-힣]+[\\s:]+|[(（][가-힣 ]+[)）]\\s*)?(\\+?\\d[\\d .\\-]*\\d)(?:\\s+[가-힣]+|\\s*[(（][가-힣 ]+[)）])?$");

    private static final Pattern LOST_ZERO = Pattern.compile("1[016789]\\d{7,8}");

    private final Map<Integer, Column> columns;
    private final Predicate<String> knownSignal;
    private final int thisYear;
    /** For what is not sealed, or repeated to the officer. */
    private final UnaryOperator<String> masked;

    private final List<Finding> findings = new ArrayList<>();

    RowReader(
            Map<Integer, Column> columns, Predicate<String> knownSignal, Year thisYear, UnaryOperator<String> masked) {
        this.columns = columns;
        this.knownSignal = knownSignal;
        this.thisYear = thisYear.getValue();
        this.masked = masked;
    }

    Listed read(Cells.Line line) {
        findings.clear();
        String name = one(line, Column.NAME);
        if (name.isEmpty()) findings.add(Finding.error("이름이 비어 있습니다."));
        int birth = birthYear(one(line, Column.BIRTH));
        List<PhoneNumber> numbers = numbers(line);
        int[] wish = wish(one(line, Column.WISH));
        if (!NO.contains(one(line, Column.NO_CALL).toLowerCase(java.util.Locale.ROOT)))
            findings.add(Finding.error("명단에 연락하지 말라고 적혀 있어 걸지 않습니다."));
        return new Listed(
                line.line(),
                name,
                birth,
                one(line, Column.ADDRESS),
                numbers,
                signals(line),
                wish[0],
                wish[1],
                language(one(line, Column.LANGUAGE)),
                masked.apply(one(line, Column.OFFICER)),
                findings);
    }

    private List<String> all(Cells.Line line, Column column) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++)
            if (columns.get(i) == column && !line.cells().get(i).isEmpty())
                found.add(line.cells().get(i));
        return found;
    }

    private String one(Cells.Line line, Column column) {
        return all(line, column).stream().findFirst().orElse("");
    }

    private List<PhoneNumber> numbers(Cells.Line line) {
        Set<PhoneNumber> numbers = new LinkedHashSet<>();
        for (String cell : all(line, Column.PHONE))
            for (String written : cell.split("[,/;\\n]|\\s{2,}")) if (!written.isBlank()) add(numbers, written.strip());
        if (numbers.isEmpty()) findings.add(Finding.error("걸 수 있는 전화번호가 없습니다."));
        if (numbers.stream().noneMatch(PhoneNumber::isMobile) && !numbers.isEmpty())
            findings.add(Finding.warning("휴대전화가 없어 안내 문자를 보낼 수 없습니다."));
        if (numbers.size() > MOST_NUMBERS) findings.add(Finding.warning("전화번호가 많아 앞의 " + MOST_NUMBERS + "개만 씁니다."));
        return numbers.stream().limit(MOST_NUMBERS).toList();
    }

    private void add(Set<PhoneNumber> numbers, String cell) {
        String written = withoutNote(cell);
        boolean lostZero = LOST_ZERO.matcher(written).matches();
        Optional<PhoneNumber> number = PhoneNumber.of(lostZero ? "0" + written : written);
        if (number.isEmpty()) findings.add(Finding.warning("“" + hidden(written) + "”은(는) 전화번호로 읽을 수 없어 뺐습니다."));
        else if (!numbers.add(number.get())) findings.add(Finding.warning("같은 번호가 두 번 적혀 있어 한 번만 씁니다."));
        else if (lostZero) findings.add(Finding.warning("맨 앞의 0이 빠진 번호로 보아 0을 붙였습니다."));
        else if (!written.equals(cell))
            findings.add(Finding.warning(number.get().masked() + " 옆에 적힌 말은 빼고 번호만 읽었습니다. 통화에서는 본인인지부터 여쭙니다."));
    }

    private static String withoutNote(String cell) {
        Matcher noted = NOTED.matcher(cell);
        return noted.matches() ? noted.group(1) : cell;
    }

    /** Enough to find it in the file. */
    private static String hidden(String written) {
        return "…" + written.substring(Math.max(0, written.length() - 2));
    }

    private List<String> signals(Cells.Line line) {
        List<String> signals = all(line, Column.SIGNALS).stream()
                .map(masked)
                .flatMap(cell -> Arrays.stream(cell.split("[,;/\\n+]|、")))
                .map(String::strip)
                .filter(signal -> !signal.isEmpty())
                .distinct()
                .toList();
        List<String> unknown =
                signals.stream().filter(Predicate.not(knownSignal)).toList();
        if (!unknown.isEmpty())
            findings.add(Finding.warning("모르는 위기정보: " + String.join(", ", unknown) + ". 담아 두되 이어지는 질문은 없습니다."));
        return signals;
    }

    private int birthYear(String written) {
        if (written.isEmpty()) return 0;
        Matcher full = YEAR.matcher(written);
        int year = full.find()
                ? Integer.parseInt(full.group(1) != null ? full.group(1) : full.group(2))
                : ofShort(written);
        if (year > thisYear - OLDEST && year <= thisYear) return year;
        findings.add(Finding.warning("태어난 해를 읽을 수 없어 비워 둡니다. 본인 확인은 이름과 주소로 합니다."));
        return 0;
    }

    /** 58, 580214 or 58.2.14: the nearer of the two centuries that is not in the future. */
    private int ofShort(String written) {
        Matcher two = SHORT_YEAR.matcher(written);
        if (!two.matches()) return 0;
        int year = 2000 + Integer.parseInt(two.group(1));
        return year <= thisYear ? year : year - 100;
    }

    private int[] wish(String written) {
        if (written.isEmpty() || written.contains("무관") || written.contains("아무")) return new int[] {0, 24};
        Matcher hours = HOURS.matcher(written);
        boolean afternoon = written.contains("오후");
        if (hours.find()) return checked(hour(hours.group(1), afternoon), hour(hours.group(2), afternoon), written);
        Matcher hour = HOUR.matcher(written);
        if (hour.find()) return checked(hour(hour.group(1), afternoon), hour(hour.group(1), afternoon) + 2, written);
        if (afternoon) return new int[] {12, 24};
        if (written.contains("오전")) return new int[] {0, 12};
        if (written.contains("저녁")) return new int[] {17, 24};
        return unreadable(written);
    }

    private int[] checked(int from, int to, String written) {
        return from < to && to <= 24 ? new int[] {from, to} : unreadable(written);
    }

    private int[] unreadable(String written) {
        findings.add(Finding.warning("희망 시간 “" + masked.apply(written) + "”을(를) 읽을 수 없어 거는 시간 전체로 둡니다."));
        return new int[] {0, 24};
    }

    private static int hour(String digits, boolean afternoon) {
        int hour = Integer.parseInt(digits);
        return afternoon && hour < 12 || hour < 7 ? hour + 12 : hour;
    }

    private String language(String written) {
        return switch (written.toLowerCase(java.util.Locale.ROOT)) {
            case "", "한국어", "ko", "국어" -> "ko";
            default -> foreign(written);
        };
    }

    private String foreign(String written) {
        findings.add(Finding.warning("언어가 “" + masked.apply(written) + "”입니다. 통화는 한국어로 하고 담당자에게 알립니다."));
        return written;
    }
}
