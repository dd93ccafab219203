package org.citizenwindow.api.v1;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who may call. */
@ConfigMapping(prefix = "window.api")
interface ApiConfig {
    /** Tokens by the name that is recorded when they are used. */
    Map<String, Token> tokens();

    interface Token {
        /** The secret the caller brings. Needed; the settings check names a missing one. */
        Optional<String> value();

        /** What it may do, as in {@link Scope#code}. */
        Optional<Set<String>> scopes();
    }
}
