package kr.dolbom.knowledge.jobs;

import java.io.IOException;
import java.sql.SQLException;

/** How the operating system and PostgreSQL say that there is no room left. */
public final class DiskFull {

    private DiskFull() {}

    public static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && "53100".equals(sql.getSQLState())) return true;
            if (cause instanceof IOException io
                    && String.valueOf(io.getMessage()).contains("No space left")) return true;
        }
        return false;
    }
}
