package kr.dolbom.knowledge.jobs;

/**
 * A file of a job.
 *
 * @param name as people know it: {@code 지침.hwp}, {@code 자료.zip › 2026/지침.hwp}
 * @param archive number of the archive it came out of, 0 for none
 * @param origin where it was found
 */
public record ImportFile(FileKey key, int archive, String name, String origin, long size, FileResult result) {

    public FileState state() {
        return result.state();
    }
}
