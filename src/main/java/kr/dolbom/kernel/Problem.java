package kr.dolbom.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * The caller or the world is at fault, and the person can be told what to do. The text shown comes from
 * {@code problems_ko.properties} by the code; an exception message is never shown.
 */
public final class Problem extends RuntimeException {

    /** Whose move it is; decides the HTTP status and whether anybody is woken. */
    public enum Kind {
        CALLER,
        NOT_FOUND,
        PERMISSION,
        CAPACITY,
        OUTSIDE,
        OURS
    }

    /** Every way a request can fail that a person can do something about. */
    public enum Code {
        QUESTION_EMPTY(Kind.CALLER),
        QUESTION_TOO_LONG(Kind.CALLER),
        REQUEST_UNREADABLE(Kind.CALLER),
        REQUEST_TOO_LARGE(Kind.CALLER),
        DATE_UNREADABLE(Kind.CALLER),
        PLACE_UNREADABLE(Kind.CALLER),
        REACH_UNREADABLE(Kind.CALLER),
        METHOD_NOT_ALLOWED(Kind.CALLER),
        REQUEST_CROSS_SITE(Kind.PERMISSION),
        NOT_ALLOWED(Kind.PERMISSION),
        SIGN_IN_NEEDED(Kind.PERMISSION),
        TOKEN_REFUSED(Kind.PERMISSION),
        PROGRAM_NOT_FOUND(Kind.NOT_FOUND),
        PROGRAM_ROLES(Kind.CALLER),
        PROGRAM_DAYS(Kind.CALLER),
        SIGN_IN_WRONG(Kind.CALLER),
        SIGN_IN_TRIED_TOO_OFTEN(Kind.CAPACITY),
        SIGN_IN_EXPIRED(Kind.CALLER),
        CODE_WRONG(Kind.CALLER),
        FORM_OUTDATED(Kind.PERMISSION),
        LINK_GONE(Kind.CALLER),
        PASSWORD_LENGTH(Kind.CALLER),
        PASSWORD_WEAK(Kind.CALLER),
        PASSWORD_DIFFERENT(Kind.CALLER),
        PASSWORD_OLD_WRONG(Kind.CALLER),
        LOGIN_UNREADABLE(Kind.CALLER),
        LOGIN_TAKEN(Kind.CALLER),
        PERSON_NAME_UNREADABLE(Kind.CALLER),
        EMAIL_UNREADABLE(Kind.CALLER),
        PERSON_NOT_FOUND(Kind.NOT_FOUND),
        OWN_ACCOUNT(Kind.CALLER),
        PROVIDER_UNREACHABLE(Kind.OUTSIDE),
        PROVIDER_REFUSED(Kind.CALLER),
        PROVIDER_ORGANISATION_UNKNOWN(Kind.CALLER),
        PROVIDER_ACCOUNT_DISABLED(Kind.CALLER),
        ORGANISATION_NOT_FOUND(Kind.NOT_FOUND),
        ORGANISATION_NAME_UNREADABLE(Kind.CALLER),
        ORGANISATION_IN_USE(Kind.CALLER),
        TOO_MANY_REQUESTS(Kind.CAPACITY),
        CONSENT_NEEDED(Kind.PERMISSION),
        GROUND_NEEDED(Kind.CALLER),
        REASON_NEEDED(Kind.CALLER),
        WHY_MISSING(Kind.CALLER),
        HOUSEHOLD_CALLING(Kind.CALLER),
        HOUSEHOLD_NOT_FOUND(Kind.NOT_FOUND),
        ORIGINAL_GONE(Kind.NOT_FOUND),
        ORIGINAL_UNOPENABLE(Kind.OUTSIDE),
        SEALING_KEY_UNREADABLE(Kind.OUTSIDE),
        OBJECTION_NOT_FOUND(Kind.NOT_FOUND),
        OBJECTION_ANSWERED(Kind.CALLER),
        EXTENSION_USED_UP(Kind.CALLER),
        ANSWER_TOO_SHORT(Kind.CALLER),
        CONVERSATION_NOT_FOUND(Kind.NOT_FOUND),
        QUESTION_NOT_FOUND(Kind.NOT_FOUND),
        DOCUMENT_NOT_FOUND(Kind.NOT_FOUND),
        VERSION_NOT_FOUND(Kind.NOT_FOUND),
        PASSAGE_NOT_FOUND(Kind.NOT_FOUND),
        PAGE_NOT_FOUND(Kind.NOT_FOUND),
        HAND_OVER_NOT_FOUND(Kind.NOT_FOUND),
        HAND_OVER_TAKEN(Kind.CALLER),
        HAND_OVER_ELSEWHERE(Kind.CALLER),
        HAND_OVER_NOT_YOURS(Kind.CALLER),
        HAND_OVER_CHANGED(Kind.CALLER),
        COLLEAGUE_NOT_FOUND(Kind.NOT_FOUND),
        SNOOZE_PAST(Kind.CALLER),
        NOTE_EMPTY(Kind.CALLER),
        REPLY_EMPTY(Kind.CALLER),
        APPROVAL_OF_OWN(Kind.CALLER),
        CITATIONS_TOO_MANY(Kind.CALLER),
        PUBLICATION_NOT_FOUND(Kind.NOT_FOUND),
        PUBLICATION_CHANGED(Kind.CALLER),
        GROUND_MISSING(Kind.CALLER),
        DAYS_REVERSED(Kind.CALLER),
        ATTACHMENT_KIND(Kind.CALLER),
        CONTACT_UNREADABLE(Kind.CALLER),
        CONTACT_NOT_AGREED(Kind.CALLER),
        PHONE_NUMBER_UNREADABLE(Kind.CALLER),
        TEXT_UNSENDABLE(Kind.CALLER),
        TEXT_CODE_WRONG(Kind.CALLER),
        DESK_RULES_UNREADABLE(Kind.CALLER),
        CANNED_TEXT_EMPTY(Kind.CALLER),
        LIST_EMPTY(Kind.CALLER),
        LIST_UNREADABLE(Kind.CALLER),
        LIST_TOO_LONG(Kind.CALLER),
        LIST_TOO_LARGE(Kind.CALLER),
        LIST_WITHOUT_HEADINGS(Kind.CALLER),
        LIST_HAS_RESIDENT_NUMBERS(Kind.CALLER),
        LIST_GONE(Kind.CALLER),
        LIST_HAS_NOBODY(Kind.CALLER),
        CAMPAIGN_NOT_FOUND(Kind.NOT_FOUND),
        CAMPAIGN_CHANGED(Kind.CALLER),
        PLAN_IN_USE(Kind.CALLER),
        PLAN_CHANGED(Kind.CALLER),
        CAMPAIGN_FIELD(Kind.CALLER),
        FILE_NOT_FOUND(Kind.CALLER),
        FILE_UNREADABLE(Kind.CALLER),
        FILE_UNWRITABLE(Kind.CALLER),
        FILE_EMPTY(Kind.CALLER),
        FILE_TOO_LARGE(Kind.CALLER),
        FILE_NOT_TEXT(Kind.CALLER),
        FILE_LINE_BROKEN(Kind.CALLER),
        FILE_FORMAT_UNKNOWN(Kind.CALLER),
        FILE_READ_TIMEOUT(Kind.CALLER),
        FILE_READER_DIED(Kind.CALLER),
        IMPORT_NOT_FOUND(Kind.NOT_FOUND),
        IMPORT_QUEUE_FULL(Kind.CAPACITY),
        FILE_DAMAGED(Kind.CALLER),
        FILE_ENCRYPTED(Kind.CALLER),
        FILE_PROTECTED(Kind.CALLER),
        FILE_VERSION_OLD(Kind.CALLER),
        FILE_TOO_LARGE_INSIDE(Kind.CALLER),
        FILE_IS_ARCHIVE(Kind.CALLER),
        FILE_IS_SCANNED(Kind.CALLER),
        ARCHIVE_FULL(Kind.CALLER),
        ARCHIVE_NAME_UNSAFE(Kind.CALLER),
        ARCHIVE_LINK(Kind.CALLER),
        ARCHIVE_TOO_DEEP(Kind.CALLER),
        STATUTE_HEADER_MISSING(Kind.CALLER),
        UPLOAD_EMPTY(Kind.CALLER),
        UPLOAD_TOO_MANY(Kind.CALLER),
        UPLOAD_TOO_LARGE(Kind.CALLER),
        UPLOAD_BROKEN(Kind.CALLER),
        ORIGINAL_NOT_KEPT(Kind.NOT_FOUND),
        UNDO_GONE(Kind.NOT_FOUND),
        PACK_ROW_MALFORMED(Kind.CALLER),
        CASE_NOT_FOUND(Kind.NOT_FOUND),
        CASE_TAKEN(Kind.CALLER),
        CASE_NOT_YOURS(Kind.CALLER),
        CASE_CHANGED(Kind.CALLER),
        CHOICE_MISSING(Kind.CALLER),
        CHOICE_ALONE(Kind.CALLER),
        EVIDENCE_UNOPENED(Kind.CALLER),
        DATABASE_UNREACHABLE(Kind.OUTSIDE),
        DATABASE_START_FAILED(Kind.OUTSIDE),
        DATA_FOLDER_UNWRITABLE(Kind.OUTSIDE),
        DISK_FULL(Kind.OUTSIDE),
        INDEX_UNREADABLE(Kind.OUTSIDE),
        PORT_IN_USE(Kind.OUTSIDE),
        LINE_NOT_OPENED(Kind.OUTSIDE),
        BENCH_NOT_LOCAL(Kind.CALLER),
        BENCH_REFUSED(Kind.OUTSIDE),
        BENCH_UNREACHABLE(Kind.OUTSIDE),
        ENGINE_UNREACHABLE(Kind.OUTSIDE),
        ENGINE_BUSY(Kind.CAPACITY),
        ENGINE_REFUSED(Kind.OUTSIDE),
        ENGINE_UNREADABLE(Kind.OUTSIDE),
        PROMPT_UNSPEAKABLE(Kind.CALLER),
        PROMPT_FILE_UNREADABLE(Kind.CALLER),
        PROMPTS_UNREADABLE(Kind.CALLER),
        PROMPTS_TOO_LARGE(Kind.CALLER),
        SCRIPT_NOT_FOUND(Kind.NOT_FOUND),
        RECORDING_NOT_FOUND(Kind.NOT_FOUND),
        RECORDING_DAMAGED(Kind.OUTSIDE),
        UNEXPECTED(Kind.OURS);

        private final Kind kind;

        Code(Kind kind) {
            this.kind = kind;
        }

        public Kind kind() {
            return kind;
        }
    }

    /** Where a filter leaves its problem for the page that shows it. */
    public static final String REFUSED = Problem.class.getName() + ".refused";

    private final Code code;
    private final transient List<Object> arguments;

    public Problem(Code code, Object... arguments) {
        super(code + " " + Arrays.toString(arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public Problem(Code code, Throwable cause, Object... arguments) {
        super(code + " " + Arrays.toString(arguments), cause);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public Code code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** What happened, why, and what to do, in Korean. */
    public String text() {
        return ProblemTexts.of(code, arguments);
    }
}
