package org.citizenwindow.staff.accounts;

import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks who a session cookie stands for. */
final class SessionRequest extends BaseAuthenticationRequest implements AuthenticationRequest {
    private final String token;

    SessionRequest(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }
}
