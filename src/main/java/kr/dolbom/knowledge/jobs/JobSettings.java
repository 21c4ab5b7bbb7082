package kr.dolbom.knowledge.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How files are taken in.
 *
 * @param largestFile files above this size are not read
 * @param largestArchive archives above this size are not opened
 * @param readers how many files are read at the same moment, each in a process of its own
 * @param readerMemory heap of a reading process; a file that needs more is refused
 * @param readingTime a file that takes longer is refused
 * @param mostWaiting files that may wait at the same time
 * @param watch a folder whose files are imported by themselves; empty for none
 */
@ConfigurationProperties("dolbom.knowledge")
public record JobSettings(
        @DefaultValue("64MB") DataSize largestFile,
        @DefaultValue("256MB") DataSize largestArchive,
        @DefaultValue("2") int readers,
        @DefaultValue("512MB") DataSize readerMemory,
        @DefaultValue("120s") Duration readingTime,
        @DefaultValue("20000") int mostWaiting,
        @DefaultValue("") String watch) {}
