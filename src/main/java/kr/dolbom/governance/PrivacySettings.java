package kr.dolbom.governance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * On what ground personal data is handled here, and for how long.
 *
 * @param ground why what people ask may be kept at all
 * @param noticeVersion of the notice people are shown; who agreed to an older one is asked again
 * @param office who answers for personal data here, as shown to people
 * @param keepOriginals whether what was typed is kept sealed beside its masked form
 * @param keyFile file of the key that seals originals, addresses, numbers and recordings, the same on every node; empty:
 *     {@code seal.key} in the data folder
 * @param openMinutes how long an opened original stays open for the one who opened it
 * @param days how long records are kept, by {@link RecordKind} ({@code conversations: 180}); others have their own
 * @param retentionHour hour of the day in Seoul after which records past their time are destroyed
 */
@Validated
@ConfigurationProperties("dolbom.privacy")
public record PrivacySettings(
        @DefaultValue("PUBLIC_TASK") Ground ground,
        @DefaultValue("2026-11") @NotBlank String noticeVersion,
        @DefaultValue("이 누리집을 운영하는 기관의 개인정보 보호책임자") String office,
        @DefaultValue("false") boolean keepOriginals,
        @DefaultValue("") String keyFile,
        @DefaultValue("10") @Min(1) @Max(60) int openMinutes,
        @DefaultValue Map<RecordKind, Integer> days,
        @DefaultValue("3") @Min(0) @Max(23) int retentionHour) {

    /** Why what people ask may be kept (개인정보 보호법 제15조제1항). */
    public enum Ground {
        /** Item 3: a public body's own business; people are told, not asked. */
        PUBLIC_TASK,
        /** Item 1: the person agrees, and may take it back. */
        CONSENT
    }

    public PrivacySettings {
        days = Map.copyOf(days);
    }

    public int days(RecordKind kind) {
        return days.getOrDefault(kind, kind.days());
    }
}
