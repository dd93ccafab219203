package org.citizenwindow.api.v1;

import java.util.Arrays;
import java.util.Optional;

/** What a token may do. */
public enum Scope {
    CASES_READ("cases:read"),
    CASES_WRITE("cases:write"),
    PUBLISHING_WRITE("publishing:write"),
    /** Everything. */
    ADMIN("admin");

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    /** The word in settings. */
    public String code() {
        return code;
    }

    /** The scope of a word; empty for any other. */
    public static Optional<Scope> of(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }
}
