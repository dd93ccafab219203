package org.citizenwindow.conversation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the account speaks when nobody asked it to. */
@ConfigMapping(prefix = "window.conversation")
interface ConversationConfig {
    /** A citizen who waits for a person is told after this time that nobody came yet. */
    @WithDefault("PT10M")
    Duration deskWait();

    /**
     * A citizen who writes while a member of staff has taken over and said nothing for this time is offered the account
     * again; zero: never.
     */
    @WithDefault("PT30M")
    Duration agentIdle();

    /**
     * How long answers of a submitted report are offered in the next one, counted from their last use; zero: nothing is
     * remembered of anybody.
     */
    @WithDefault("P180D")
    Duration rememberFor();
}
