package org.citizenwindow.appointments;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How slots are given out. */
@ConfigMapping(prefix = "window.appointments")
interface AppointmentsConfig {
    /** How long a slot is kept while the citizen decides. */
    @WithDefault("PT10M")
    Duration hold();

    /** How long before its beginning a slot can still be had. */
    @WithDefault("PT30M")
    Duration leadTime();

    /** How long holds that came to nothing are kept. */
    @WithDefault("P30D")
    Duration keepExpired();
}
