package org.citizenwindow.staff.layout;

import org.citizenwindow.staff.accounts.Tokens;

/**
 * The hidden field that proves a form was written by us for this browser. It is derived from the browser's cookie, which
 * no other site can read, so nothing has to be stored and a session has the same token in all its tabs.
 */
public final class FormToken {
    /** The name of the hidden field. */
    public static final String FIELD = "form-token";

    private FormToken() {}

    /** The token that goes with a cookie. */
    public static String of(String cookie) {
        return Tokens.derive("form", cookie);
    }

    /**
     * @param cookie the browser's session cookie or the one it has before; empty when it sent none
     * @param given the field as sent; null when it is missing
     */
    static boolean proves(String cookie, String given) {
        return !cookie.isEmpty() && given != null && Tokens.same(of(cookie), given);
    }
}
