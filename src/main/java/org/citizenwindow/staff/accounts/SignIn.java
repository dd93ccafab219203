package org.citizenwindow.staff.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.citizenwindow.shared.StaffId;

/** Signs a member of staff in with name and password. */
@ApplicationScoped
public class SignIn {
    /** How a try ended. */
    public sealed interface Outcome {
        /**
         * @param token for the browser's cookie
         */
        record SignedIn(String token) implements Outcome {}

        /** Name or password is wrong, or the account is disabled: nobody outside may tell which. */
        record Wrong() implements Outcome {}

        /**
         * Too many tries; this one was not made.
         *
         * @param until when the next may be made
         */
        record Wait(Instant until) implements Outcome {}
    }

    @Inject SignInThrottle throttle;
    @Inject Passwords passwords;
    @Inject Sessions sessions;
    @Inject Clock clock;

    /**
     * @param username as typed; case and surrounding blanks do not matter
     * @param password as typed
     * @param address where the browser is, e.g. {@code 203.0.113.7}
     */
    public Outcome signIn(String username, String password, String address) {
        Instant now = clock.instant();
        String name = username.strip().toLowerCase(Locale.ROOT);
        Optional<Instant> until =
                Stream.of(
                                throttle.take(ThrottleRules.ADDRESS, address, now),
                                throttle.take(ThrottleRules.ACCOUNT, name, now))
                        .flatMap(Optional::stream)
                        .max(Instant::compareTo);
        if (until.isPresent()) {
            return new Outcome.Wait(until.get());
        }
        Optional<StaffId> staff = verified(name, password);
        if (staff.isEmpty()) {
            return new Outcome.Wrong();
        }
        throttle.forget(ThrottleRules.ACCOUNT, name);
        // The address keeps the failures it has: one good account must not pay for guessing at
        // others.
        throttle.giveBack(ThrottleRules.ADDRESS, address);
        return new Outcome.SignedIn(sessions.open(staff.get()));
    }

    private Optional<StaffId> verified(String name, String password) {
        Optional<Secret> secret = secret(name);
        if (password.getBytes(StandardCharsets.UTF_8).length > Passwords.LONGEST_BYTES
                || secret.isEmpty()) {
            passwords.matchNobody(password);
            return Optional.empty();
        }
        boolean right = passwords.matches(password, secret.get().hash());
        return right && secret.get().enabled() ? Optional.of(new StaffId(name)) : Optional.empty();
    }

    /** Read in a transaction of its own, so that no connection is held while bcrypt works. */
    @Transactional
    Optional<Secret> secret(String name) {
        return StaffEntity.byUsername(name).map(s -> new Secret(s.passwordHash, s.enabled));
    }

    record Secret(String hash, boolean enabled) {}
}
