package org.citizenwindow.platform;

import java.util.List;

/** A room's judgement on its own settings. All of them are asked at start, so that one run names everything to mend. */
public interface SettingsCheck {
    /** One plain sentence for each missing or contradicting setting, naming its key; empty when all is well. */
    List<String> problems();
}
