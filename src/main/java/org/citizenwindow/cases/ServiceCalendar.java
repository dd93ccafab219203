package org.citizenwindow.cases;

import org.citizenwindow.shared.OpeningHours;

/** Tells cases when somebody is there to answer. Implemented where the office's hours are known. */
public interface ServiceCalendar {
    /** The hours of a public service; always open when none are set for it. */
    OpeningHours hours(String service);
}
