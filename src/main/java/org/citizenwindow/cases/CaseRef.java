package org.citizenwindow.cases;

import java.util.OptionalLong;
import org.citizenwindow.shared.CaseNumber;

/**
 * Which case to change, and, where it matters, as it stood when it was looked at.
 *
 * @param version when given, the change is refused as {@link Handled.Stale} if the case has another by now
 */
public record CaseRef(CaseNumber number, OptionalLong version) {
    /** The case, however it stands. */
    public static CaseRef of(CaseNumber number) {
        return new CaseRef(number, OptionalLong.empty());
    }

    /** The case as it stood at this version. */
    public static CaseRef at(CaseNumber number, long version) {
        return new CaseRef(number, OptionalLong.of(version));
    }
}
