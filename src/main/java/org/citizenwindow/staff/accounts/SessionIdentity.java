package org.citizenwindow.staff.accounts;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.Principal;

/** Looks a session up. The identity carries the {@link StaffAccount} as attribute {@link #ACCOUNT}. */
@ApplicationScoped
public class SessionIdentity implements IdentityProvider<SessionRequest> {
    public static final String ACCOUNT = "staff";

    @Inject Sessions sessions;

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            SessionRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(
                () ->
                        sessions.find(request.token())
                                .map(SessionIdentity::identity)
                                .orElseThrow(AuthenticationFailedException::new));
    }

    private static SecurityIdentity identity(StaffAccount account) {
        Principal principal = account.id()::value;
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(principal)
                .addAttribute(ACCOUNT, account)
                .build();
    }
}
