package kr.dolbom.knowledge;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The library's settings.
 *
 * @param largestFile files above this size are not imported
 * @param freshness how long a search may go without looking for imports of other processes
 */
@ConfigurationProperties("dolbom.knowledge")
public record KnowledgeSettings(
        @DefaultValue("64MB") DataSize largestFile,
        @DefaultValue("500ms") Duration freshness) {}
