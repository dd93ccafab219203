package org.citizenwindow.dialog.understand;

/**
 * Something citizens want or say.
 *
 * @param id unique, e.g. {@code fine.pay}
 * @param service the folder it stands in, whose texts it may say
 */
public record Intent(String id, String service, Deed deed) {
    /** Whether it tells of people in danger. */
    public boolean alarms() {
        return deed instanceof Deed.Alarm;
    }
}
