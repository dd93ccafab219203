package org.citizenwindow.cases;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.citizenwindow.cases.CaseDesk.Decision;
import org.citizenwindow.platform.secrets.Vault;
import org.citizenwindow.shared.events.CaseChanged;

/** The citizen says where it is. The latest place is the valid one; the one before it is kept beside it. */
@Singleton
public class LocateCase {
    /** The field of the place, in every service. */
    public static final String PLACE = "place";

    /** The field of the place that was valid before. */
    static final String BEFORE = "place_before";

    private final CaseDesk desk;
    private final Vault vault;

    LocateCase(CaseDesk desk, Vault vault) {
        this.desk = desk;
        this.vault = vault;
    }

    /** Puts the place on the case. Refused when the case is closed, or has this place already. */
    public Handled locate(CaseRef ref, CaseField.Place place) {
        return desk.change(
                ref,
                "citizen",
                (file, now) -> {
                    if (!file.isOpen()) {
                        return new Decision.Not(CaseDesk.CLOSED);
                    }
                    Map<String, CaseField> fields =
                            new LinkedHashMap<>(CaseJson.readFields(vault.open(file.fields)));
                    CaseField before = fields.put(PLACE, place);
                    if (place.equals(before)) {
                        return new Decision.Not(ReceiveInfo.NOTHING_NEW);
                    }
                    if (before != null) {
                        fields.put(BEFORE, before);
                    }
                    file.fields = vault.seal(CaseJson.writeFields(fields));
                    return new Decision.Made(CaseChanged.Kind.LOCATED, Map.of());
                });
    }
}
