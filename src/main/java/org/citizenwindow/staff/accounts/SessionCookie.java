package org.citizenwindow.staff.accounts;

import jakarta.ws.rs.core.NewCookie;

/** The cookie of a session, and the one a browser has before it is signed in. */
public final class SessionCookie {
    public static final String NAME = "console-session";

    /** Ties the sign-in form to the browser that asked for it. */
    public static final String BEFORE = "console-form";

    private SessionCookie() {}

    /** A cookie for the life of the browser window, out of reach of scripts and other sites. */
    public static NewCookie of(String name, String token, boolean https) {
        return new NewCookie.Builder(name)
                .value(token)
                .path("/console")
                .httpOnly(true)
                .secure(https)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** Makes the browser forget the cookie. */
    public static NewCookie none(String name, boolean https) {
        return new NewCookie.Builder(name)
                .value("")
                .path("/console")
                .httpOnly(true)
                .secure(https)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(0)
                .build();
    }
}
