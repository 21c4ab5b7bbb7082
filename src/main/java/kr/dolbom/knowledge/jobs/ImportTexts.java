package kr.dolbom.knowledge.jobs;

import java.util.ArrayList;
import java.util.List;
import kr.dolbom.knowledge.jobs.ImportJob.Progress;

/** How jobs and files are told to people; the page and the command line say the same. */
public final class ImportTexts {

    private ImportTexts() {}

    /** {@code 12/168 파일 · 문단 1,024개 · 실패 1} */
    public static String progress(Progress progress) {
        List<String> parts = new ArrayList<>();
        parts.add("%,d/%,d 파일".formatted(progress.ended(), progress.files()));
        parts.add("문단 %,d개".formatted(progress.passages()));
        if (progress.skipped() > 0) parts.add("그대로 %,d".formatted(progress.skipped()));
        if (progress.failed() > 0) parts.add("실패 %,d".formatted(progress.failed()));
        if (progress.cancelled() > 0) parts.add("취소 %,d".formatted(progress.cancelled()));
        return String.join(" · ", parts);
    }

    public static String state(ImportJob job) {
        Progress progress = job.progress();
        if (job.cancelled()) return "취소함";
        if (!job.finished()) return progress.reading() > 0 ? "가져오는 중" : "기다리는 중";
        return progress.failed() > 0 ? "끝남 (실패 있음)" : "끝남";
    }

    public static String state(ImportFile file) {
        FileResult result = file.result();
        return switch (result.state()) {
            case WAITING -> "기다리는 중";
            case READING -> "읽는 중";
            case DONE -> done(result);
            case SKIPPED -> result.outcome().equals("SAME") ? "같은 문서 있음" : "그대로";
            case FAILED -> "실패";
            case CANCELLED -> "취소함";
        };
    }

    private static String done(FileResult result) {
        return switch (result.outcome()) {
            case "REPLACED" -> "새것으로 바꿈";
            case "NEW_VERSION" -> "새 판으로 더함";
            case "UNPACKED" -> "압축을 풂";
            default -> "가져옴";
        };
    }
}
