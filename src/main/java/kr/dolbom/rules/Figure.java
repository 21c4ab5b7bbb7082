package kr.dolbom.rules;

import java.util.List;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.SourceRef;
import kr.dolbom.kernel.Validity;

/**
 * A value that holds for a time: an amount, a rate, a ceiling, a count. Rows of one id follow each other in time.
 *
 * @param topic its name
 * @param value as written in the source, digits without commas, or a text when it is a range
 * @param unit 원, %, 원/월, 회/년 …
 */
public record Figure(
        String id,
        String topic,
        List<String> asks,
        String value,
        String unit,
        String note,
        Force force,
        Validity validity,
        Place place,
        List<SourceRef> sources)
        implements RuleRow {

    public Figure {
        asks = List.copyOf(asks);
        sources = List.copyOf(sources);
    }

    /** 10,030원/시간. */
    public String shown() {
        return (value.matches("\\d{4,}") ? String.format("%,d", Long.parseLong(value)) : value) + unit;
    }
}
