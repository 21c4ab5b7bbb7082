package kr.dolbom.governance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Sealed originals as an institution has them that keeps them, or does not. */
public final class OriginalsInTests {

    private OriginalsInTests() {}

    public static PrivacySettings settings(Map<String, ?> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("dolbom.privacy", PrivacySettings.class);
    }

    public static SealedOriginals over(
            JdbcClient rows,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            InstantSource clock,
            boolean kept) {
        try {
            return over(rows, audit, transactions, clock, kept, Files.createTempDirectory("dolbom-key"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static SealedOriginals over(
            JdbcClient rows,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            InstantSource clock,
            boolean kept,
            Path data) {
        PrivacySettings settings = settings(Map.of("dolbom.privacy.keep-originals", kept));
        return new SealedOriginals(
                rows,
                new Masking(),
                AuditChainInTests.permissions(audit, transactions),
                audit,
                settings,
                clock,
                transactions,
                new Seal(settings, data));
    }

    public static Consents consents(
            JdbcClient rows,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            InstantSource clock,
            Map<String, ?> settings) {
        return new Consents(rows, audit, settings(settings), clock, transactions);
    }
}
