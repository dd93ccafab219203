package org.citizenwindow.cases;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.citizenwindow.cases.CaseDesk.Decision;
import org.citizenwindow.platform.secrets.Vault;
import org.citizenwindow.shared.ErrorCode;
import org.citizenwindow.shared.events.CaseChanged;

/**
 * The citizen corrects one thing stated in a case. The new value is valid from then on; the one before is kept beside it,
 * sealed, and the history says which field was corrected, never what with.
 */
@Singleton
public class AmendCase {
    /** The case does not state this, so there is nothing to correct. */
    public static final ErrorCode NOT_STATED = new ErrorCode("cases:not_stated");

    /** A field's name with this behind it holds the value that was valid before. */
    public static final String BEFORE = "_before";

    private final CaseDesk desk;
    private final Vault vault;
    private final SearchKeys searchKeys;

    AmendCase(CaseDesk desk, Vault vault, SearchKeys searchKeys) {
        this.desk = desk;
        this.vault = vault;
        this.searchKeys = searchKeys;
    }

    /** Corrects a field. Refused when the case is closed, does not state it, or states just that already. */
    public Handled amend(CaseRef ref, String field, CaseField value) {
        return desk.change(
                ref,
                "citizen",
                (file, now) -> {
                    if (!file.isOpen()) {
                        return new Decision.Not(CaseDesk.CLOSED);
                    }
                    Map<String, CaseField> fields =
                            new LinkedHashMap<>(CaseJson.readFields(vault.open(file.fields)));
                    if (!fields.containsKey(field)) {
                        return new Decision.Not(NOT_STATED);
                    }
                    CaseField before = fields.put(field, value);
                    if (value.equals(before)) {
                        return new Decision.Not(ReceiveInfo.NOTHING_NEW);
                    }
                    fields.put(field + BEFORE, before);
                    file.fields = vault.seal(CaseJson.writeFields(fields));
                    // Found under the old plate too: whoever looks for that one looks for this
                    // case.
                    file.searchKeys = searchKeys.of(fields.values()).toArray(String[]::new);
                    return new Decision.Made(CaseChanged.Kind.AMENDED, Map.of("field", field));
                });
    }
}
