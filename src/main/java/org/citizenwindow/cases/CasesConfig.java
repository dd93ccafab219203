package org.citizenwindow.cases;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the office promises. Times run only while the service is open. */
@ConfigMapping(prefix = "window.cases")
interface CasesConfig {
    /** From opening to the first answer of a person. */
    @WithDefault("PT30M")
    Duration firstAnswer();

    /** From acceptance to closing. */
    @WithDefault("PT24H")
    Duration closing();

    /** The clock these promises make. */
    default SlaClock clock() {
        return new SlaClock(firstAnswer(), closing());
    }
}
