package org.citizenwindow.cases;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.citizenwindow.platform.secrets.Vault;

/** Makes sealed phones and plates findable by who knows the whole value: a keyed hash of each, never the value. */
@Singleton
class SearchKeys {
    private final Vault vault;

    SearchKeys(Vault vault) {
        this.vault = vault;
    }

    /** The keys under which a case with these fields is found. */
    List<String> of(Collection<CaseField> fields) {
        return fields.stream().flatMap(this::of).distinct().toList();
    }

    /** The key of what somebody typed into the search: a phone, if it is all digits, else a plate. */
    String ofTyped(String typed) {
        String normal = normal(typed);
        return normal.chars().allMatch(Character::isDigit) ? phone(normal) : plate(normal);
    }

    private Stream<String> of(CaseField field) {
        return switch (field) {
            case CaseField.Phone phone -> Stream.of(phone(normal(phone.number())));
            case CaseField.Plates plates ->
                    plates.plates().stream().map(plate -> plate(normal(plate)));
            case CaseField.Words words -> Stream.empty();
            case CaseField.Moment moment -> Stream.empty();
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
