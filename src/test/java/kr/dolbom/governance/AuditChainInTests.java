package kr.dolbom.governance;

import java.util.HexFormat;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What tests of other packages need of governance's inside: the chain's own arithmetic, and a trail that fails. */
public final class AuditChainInTests {

    private AuditChainInTests() {}

    /** The hash of a first entry. */
    public static String hash(String content) {
        return HexFormat.of().formatHex(AuditChain.hash(new byte[32], content));
    }

    public static Permissions permissions(AuditTrail trail, PlatformTransactionManager transactions) {
        Binder settings = new Binder(new MapConfigurationPropertySource(Map.of()));
        return new Permissions(settings.bindOrCreate("dolbom.people", PeopleSettings.class), trail, transactions);
    }

    /** From now on nothing can be recorded. */
    public static void breakTrail(DataSource owner) {
        JdbcClient rows = JdbcClient.create(owner);
        rows.sql("create function audit_disk_full() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'no space left'; end $$")
                .update();
        rows.sql("create trigger audit_entries_full before insert on audit_entries"
                        + " for each row execute function audit_disk_full()")
                .update();
    }
}
