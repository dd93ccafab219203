package org.citizenwindow.dialog.match;

/** What a citizen can always say, at every question of every flow. The words for each are data. */
public enum Command {
    CANCEL,
    BACK,
    CORRECT,
    HELP,
    HUMAN,
    RESTART,
    MENU,
    WHY,
    LANGUAGE,
    /** Go on with what was under way. */
    RESUME,
    /** Forget what was remembered for the next report. */
    FORGET
}
