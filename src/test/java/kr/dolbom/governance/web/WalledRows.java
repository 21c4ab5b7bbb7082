package kr.dolbom.governance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A row of an organisation in every table behind the wall, made from what the table says of itself, with a mark in every
 * text; so that a table that is added later is looked for without anybody thinking of it.
 */
final class WalledRows {

    private static final Pattern WORD = Pattern.compile("'([A-Z_]+)'::text");

    private final JdbcClient rows;
    private final TransactionTemplate together;
    private final String organisation;
    private final String mark;
    private final List<String> made = new ArrayList<>();

    /** @param owner connections of the tables' owner, which row security and foreign keys do not bind */
    static WalledRows of(DataSource owner, String organisation, String mark) {
        return new WalledRows(
                JdbcClient.create(owner),
                new TransactionTemplate(new DataSourceTransactionManager(owner)),
                organisation,
                mark);
    }

    private WalledRows(JdbcClient rows, TransactionTemplate together, String organisation, String mark) {
        this.rows = rows;
        this.together = together;
        this.organisation = organisation;
        this.mark = mark;
    }

    /** @return the tables that had no row and could not be given one */
    List<String> fill(List<String> tables) {
        List<String> missing = new ArrayList<>();
        for (String table : tables) {
            if (count(table) > 0) continue;
            try {
                add(table);
                made.add(table);
            } catch (DataAccessException refused) {
                missing.add(table + ": " + refused.getMostSpecificCause().getMessage());
            }
        }
        return missing;
    }

    void remove() {
        made.forEach(table -> together.executeWithoutResult(transaction -> {
            withoutKeys();
            rows.sql("delete from " + table + " where organisation = ?")
                    .param(organisation)
                    .update();
        }));
    }

    private long count(String table) {
        return rows.sql("select count(*) from " + table + " where organisation = ?")
                .param(organisation)
                .query(Long.class)
                .single();
    }

    private void add(String table) {
        Map<String, String> values = values(table);
        String sql = "insert into " + table + " (" + String.join(", ", values.keySet()) + ") values ("
                + String.join(", ", values.values()) + ")";
        together.executeWithoutResult(transaction -> {
            withoutKeys();
            rows.sql(sql).update();
        });
    }

    private void withoutKeys() {
        rows.sql("set local session_replication_role = replica").update();
    }

    /** What every column is given that must have something, and a mark wherever a text may stand. */
    private Map<String, String> values(String table) {
        record Column(String name, String type, boolean needed) {}
        return rows
                .sql("select column_name as name, data_type as type,"
                        + " is_nullable = 'NO' and column_default is null as needed from information_schema.columns"
                        + " where table_name = ? and table_schema = 'public' and is_generated = 'NEVER'"
                        + " and is_identity = 'NO' order by ordinal_position")
                .param(table)
                .query(Column.class)
                .list()
                .stream()
                .filter(column -> column.needed() || column.name().equals("organisation"))
                .collect(Collectors.toMap(
                        Column::name,
                        column -> value(table, column.name(), column.type()),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    private String value(String table, String column, String type) {
        if (column.equals("organisation")) return "'" + organisation + "'";
        return switch (type) {
            case "uuid" -> "gen_random_uuid()";
            case "text" -> "'" + word(table, column) + "'";
            case "jsonb" -> "'{}'::jsonb";
            case "bytea" -> "gen_random_uuid()::text::bytea";
            case "boolean" -> "false";
            case "date" -> "current_date + 1";
            case "time without time zone" -> "localtime";
            case "timestamp with time zone" -> "now()";
            default -> "1";
        };
    }

    /** The last word a check allows, which is where things end and no worker picks them up; else the mark. */
    private String word(String table, String column) {
        List<String> allowed = rows
                .sql("select pg_get_constraintdef(oid) from pg_constraint"
                        + " where conrelid = ?::regclass and contype = 'c'")
                .param(table)
                .query((row, i) -> row.getString(1))
                .list()
                .stream()
                .filter(check -> check.contains("(" + column + " = ANY"))
                .toList();
        if (allowed.isEmpty()) return mark;
        Matcher words = WORD.matcher(allowed.getFirst());
        String last = mark;
        while (words.find()) last = words.group(1);
        return last;
    }
}
