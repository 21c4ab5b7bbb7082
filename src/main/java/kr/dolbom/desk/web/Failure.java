package kr.dolbom.desk.web;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;

/** What went wrong, as the person is told: a status, a code, and a Korean text that says what to do. */
record Failure(int status, Code code, String text) {

    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);
    private static final Map<Problem.Kind, Integer> STATUS = Map.of(
            Problem.Kind.CALLER, 400,
            Problem.Kind.NOT_FOUND, 404,
            Problem.Kind.PERMISSION, 403,
            Problem.Kind.CAPACITY, 429,
            Problem.Kind.OUTSIDE, 503,
            Problem.Kind.OURS, 500);
    private static final String SQL_DISK_FULL = "53100";

    static Failure of(Throwable thrown) {
        return known(thrown).map(Failure::of).or(() -> ofFramework(thrown)).orElseGet(() -> ours(thrown));
    }

    private static Failure of(Problem problem) {
        int status = switch (problem.code()) {
            case REQUEST_TOO_LARGE, UPLOAD_TOO_LARGE, FILE_TOO_LARGE, LIST_TOO_LARGE -> 413;
            case TOKEN_REFUSED -> 401;
            case METHOD_NOT_ALLOWED -> 405;
            case HAND_OVER_TAKEN, HAND_OVER_ELSEWHERE, HAND_OVER_NOT_YOURS, HAND_OVER_CHANGED -> 409;
            default -> STATUS.getOrDefault(problem.code().kind(), 500);
        };
        return new Failure(status, problem.code(), problem.text());
    }

    /** The problem itself, or the one behind what a library made of it. */
    private static Optional<Problem> known(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) return Optional.of(problem);
            if (cause instanceof SQLException sql && SQL_DISK_FULL.equals(sql.getSQLState()))
                return Optional.of(new Problem(Code.DISK_FULL));
        }
        return switch (thrown) {
            case CannotCreateTransactionException unreachable -> Optional.of(new Problem(Code.DATABASE_UNREACHABLE));
            case DataAccessResourceFailureException unreachable -> Optional.of(new Problem(Code.DATABASE_UNREACHABLE));
            case TypeMismatchException noSuchAddress -> Optional.of(new Problem(Code.PAGE_NOT_FOUND));
            case HttpMessageNotReadableException unreadable -> Optional.of(new Problem(Code.REQUEST_UNREADABLE));
            case HttpRequestMethodNotSupportedException wrong ->
                Optional.of(new Problem(Code.METHOD_NOT_ALLOWED, wrong.getMethod()));
            default -> Optional.empty();
        };
    }

    private static Optional<Failure> ofFramework(Throwable thrown) {
        return switch (thrown) {
            case InvalidParameterException form -> Optional.of(ofStatus(form.getErrorCode()));
            case ErrorResponse response
            when response.getStatusCode().is4xxClientError() ->
                Optional.of(ofStatus(response.getStatusCode().value()));
            default -> Optional.empty();
        };
    }

    /** A refusal of the server or the framework that says no more than its status. */
    static Failure ofStatus(int status) {
        Problem problem = switch (status) {
            case 404 -> new Problem(Code.PAGE_NOT_FOUND);
            case 413 -> new Problem(Code.REQUEST_TOO_LARGE, 64);
            default -> new Problem(Code.REQUEST_UNREADABLE);
        };
        return new Failure(status, problem.code(), problem.text());
    }

    static Failure ours(Throwable thrown) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("unexpected failure {}", id, thrown);
        return new Failure(500, Code.UNEXPECTED, new Problem(Code.UNEXPECTED, id).text());
    }

    public String title() {
        return switch (code.kind()) {
            case CALLER -> "요청을 다시 확인해 주세요";
            case NOT_FOUND -> "찾지 못했습니다";
            case PERMISSION -> "처리하지 않았습니다";
            case CAPACITY -> "잠시 쉬어 가 주세요";
            case OUTSIDE -> "지금은 답할 수 없습니다";
            case OURS -> "저희 쪽 문제입니다";
        };
    }
}
