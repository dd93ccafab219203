package org.citizenwindow.cases;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.platform.secrets.Vault;
import org.citizenwindow.shared.CaseNumber;

/** Makes sealed phones and plates findable by who knows the whole value: a keyed hash of each, never the value. */
@Singleton
class SearchKeys {
    /** More cases than this under one plate or phone are no longer looked through. */
    private static final int MOST = 1000;

    private final Vault vault;
    private final Sql sql;

    SearchKeys(Vault vault, Sql sql) {
        this.vault = vault;
        this.sql = sql;
    }

    /** The keys under which a case with these fields is found. */
    List<String> of(Collection<CaseField> fields) {
        return fields.stream().flatMap(this::of).distinct().toList();
    }

    /** Those of the plates alone. */
    List<String> ofPlates(Collection<CaseField> fields) {
        return fields.stream()
                .filter(CaseField.Plates.class::isInstance)
                .flatMap(this::of)
                .distinct()
                .toList();
    }

    /**
     * The latest cases with what somebody typed into the search: a phone, if it is all digits, else a plate. What is found is
     * put in order afterwards: else PostgreSQL may read all cases in order, to meet enough of them on the way.
     */
    List<Long> find(String typed) {
        String normal = normal(typed);
        boolean digits = normal.chars().allMatch(Character::isDigit);
        return sql.list(
                """
                with found as materialized (select id from case_file where search_keys @> array[?::text])
                select id from found order by id desc limit ?
                """,
                row -> row.id(1),
                digits ? phone(normal) : plate(normal),
                MOST);
    }

    /** Open cases with any of these keys, oldest first. */
    List<CaseNumber> open(List<String> keys, int limit) {
        return sql.list(
                """
                with found as materialized (
                    select id, number from case_file
                     where search_keys && string_to_array(?, ' ') and status <> 'closed')
                select number from found order by id limit ?
                """,
                row -> new CaseNumber(row.text(1)),
                String.join(" ", keys),
                limit);
    }

    private Stream<String> of(CaseField field) {
        return switch (field) {
            case CaseField.Phone phone -> Stream.of(phone(normal(phone.number())));
            case CaseField.Plates plates ->
                    plates.plates().stream().map(plate -> plate(normal(plate)));
            case CaseField.Chosen chosen -> Stream.of();
            case CaseField.Words words -> Stream.empty();
            case CaseField.Moment moment -> Stream.empty();
            case CaseField.Period period -> Stream.empty();
            case CaseField.Place place -> Stream.empty();
        };
    }

    private String phone(String normal) {
        return vault.blindIndex("phone:" + normal);
    }

    private String plate(String normal) {
        return vault.blindIndex("plate:" + normal);
    }

    private static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s.\\-·•・]", "")
                .toUpperCase(Locale.ROOT);
    }
}
