package org.citizenwindow.platform;

import java.util.List;

/**
 * A room's judgement on its own settings. All of them are asked at start, before traffic, so that one run names everything to
 * mend. A check must not need the {@code Vault}: its key is one of the things checked.
 */
public interface SettingsCheck {
    /** One plain sentence for each missing or contradicting setting, naming its key; empty when all is well. */
    List<String> problems();

    /** One plain sentence for each setting that may be meant but is seldom wise, naming its key; told in the log at start. */
    default List<String> warnings() {
        return List.of();
    }
}
