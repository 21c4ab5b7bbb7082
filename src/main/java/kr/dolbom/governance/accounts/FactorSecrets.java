package kr.dolbom.governance.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.governance.Seal;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secrets of one-time codes, each sealed for its person: who reads or swaps the rows can make no code. */
@Component
class FactorSecrets {

    private record Kept(byte[] factor, boolean factorSealed) {}

    private final JdbcClient rows;
    private final Seal seal;

    FactorSecrets(JdbcClient rows, Seal seal) {
        this.rows = rows;
        this.seal = seal;
    }

    void keep(UUID person, byte[] secret) {
        rows.sql("update people set factor = ?, factor_sealed = true where id = ?")
                .params(seal.seal(secret, bound(person)), person)
                .update();
    }

    Optional<byte[]> find(UUID person) {
        return rows.sql("select factor, factor_sealed from people where id = ? and factor is not null")
                .param(person)
                .query(Kept.class)
                .optional()
                .map(kept -> open(person, kept));
    }

    void remove(UUID person) {
        rows.sql("update people set factor = null, factor_sealed = false where id = ?")
                .param(person)
                .update();
    }

    @EventListener(ApplicationReadyEvent.class)
    void sealWhatIsOpen() {
        List<UUID> open = rows.sql("select id from people where factor is not null and not factor_sealed")
                .query((row, i) -> row.getObject("id", UUID.class))
                .list();
        open.forEach(this::find);
    }

    private byte[] open(UUID person, Kept kept) {
        if (kept.factorSealed()) return seal.open(kept.factor(), bound(person));
        sealOpen(person, kept.factor());
        return kept.factor();
    }

    /** Unless it was changed or sealed meanwhile. */
    private void sealOpen(UUID person, byte[] secret) {
        rows.sql("update people set factor = :sealed, factor_sealed = true"
                        + " where id = :id and factor = :open and not factor_sealed")
                .param("sealed", seal.seal(secret, bound(person)))
                .param("id", person)
                .param("open", secret)
                .update();
    }

    private static String bound(UUID person) {
        return "factor of " + person;
    }
}
