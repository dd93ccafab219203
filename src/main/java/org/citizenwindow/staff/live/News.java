package org.citizenwindow.staff.live;

/**
 * What to look at again.
 *
 * @param what {@code case}, {@code chat} or {@code media}
 * @param name a case number, or the {@link ChatName} of a conversation; empty for all of them
 */
public record News(String what, String name) {
    static final News ALL_CASES = new News("case", "");
}
