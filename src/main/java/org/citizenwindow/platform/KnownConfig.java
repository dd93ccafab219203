package org.citizenwindow.platform;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/**
 * Settings directly below {@code window} that no room maps for itself. Everything there must be known to some mapping, so that
 * a mistyped key is named at the start instead of being silently without effect.
 */
@Unremovable
@ConfigMapping(prefix = "window")
interface KnownConfig {
    /** How citizens reach this host, for links. */
    Optional<String> publicBaseUrl();

    /** Further public services, laid over the built-in ones. */
    Optional<String> servicesDir();

    /** How often each job looks for work. */
    Map<String, String> jobs();

    /** The same for media. */
    Map<String, String> media();
}
