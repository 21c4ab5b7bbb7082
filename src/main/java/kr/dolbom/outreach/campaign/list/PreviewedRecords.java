package kr.dolbom.outreach.campaign.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.dolbom.outreach.rights.About;
import kr.dolbom.outreach.rights.HeldRecords;
import kr.dolbom.outreach.texting.PhoneNumber;
import org.springframework.stereotype.Component;

/** The household in lists somebody has read in and not confirmed yet. */
@Component
class PreviewedRecords implements HeldRecords {

    private final PreviewRows previews;

    PreviewedRecords(PreviewRows previews) {
        this.previews = previews;
    }

    @Override
    public String korean() {
        return "아직 담지 않은 명단";
    }

    @Override
    public long count(About about) {
        previews.complete();
        return previews.count(about.mark());
    }

    @Override
    public List<Map<String, Object>> of(About about) {
        previews.complete();
        return previews.holding(about.mark()).stream()
                .flatMap(preview -> preview.rows().stream())
                .filter(row -> isOf(about, row))
                .map(PreviewedRecords::record)
                .toList();
    }

    private static Map<String, Object> record(Listed row) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("이름", row.name());
        record.put("태어난 해", row.birthYear());
        record.put("주소", row.address());
        record.put("명단에 오른 까닭", row.signals());
        record.put("전화번호", row.numbers().stream().map(PhoneNumber::digits).toList());
        return record;
    }

    /** Whoever confirms the list then confirms it without the household. */
    @Override
    public Erased erase(About about) {
        previews.complete();
        long destroyed = previews.holding(about.mark()).stream()
                .mapToLong(preview -> without(about, preview))
                .sum();
        return Erased.of(destroyed, 0, "");
    }

    private long without(About about, Preview preview) {
        List<Listed> others =
                preview.rows().stream().filter(row -> !isOf(about, row)).toList();
        previews.replace(preview, others);
        return preview.rows().size() - (long) others.size();
    }

    private boolean isOf(About about, Listed row) {
        return previews.marks(row).anyMatch(about.mark()::equals);
    }
}
