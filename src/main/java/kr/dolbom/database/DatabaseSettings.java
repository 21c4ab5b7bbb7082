package kr.dolbom.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which PostgreSQL keeps the rows.
 *
 * @param url JDBC address of the institution's server ({@code DOLBOM_DB_URL}); empty: the application runs its own
 * @param user account on that server ({@code DOLBOM_DB_USER})
 * @param password its password ({@code DOLBOM_DB_PASSWORD})
 * @param binaries folder the own server's programs are unpacked to; empty: inside the data folder
 * @param connections most connections one process opens
 */
@ConfigurationProperties("dolbom.db")
public record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") Secret password,
        @DefaultValue("") String binaries,
        @DefaultValue("10") int connections) {

    boolean ownServer() {
        return url.isBlank();
    }

    /** A password that shows nothing when it is printed. */
    public record Secret(String value) {
        @Override
        public String toString() {
            return "***";
        }
    }
}
