package org.citizenwindow.staff.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.citizenwindow.shared.ErrorCode;
import org.citizenwindow.shared.StaffId;

/** The list of those who may sign in, kept by administrators. */
@ApplicationScoped
public class Accounts {
    /** How a change of the list ended. */
    public sealed interface Change {
        record Done(StaffAccount account) implements Change {}

        /**
         * @param why {@code staff:username_taken}, {@code staff:username_unfit}, {@code staff:name_missing}, {@code
         *     staff:password_unfit}, {@code staff:last_administrator} or {@code staff:unknown}
         */
        record Refused(ErrorCode why) implements Change {}
    }

    private static final String USERNAME = "[a-z0-9][a-z0-9._-]{1,31}";

    @Inject Passwords passwords;
    @Inject Sessions sessions;
    @Inject Clock clock;

    /** Everybody, those who may sign in first. */
    @Transactional
    public List<StaffAccount> all() {
        return StaffEntity.inOrder().stream().map(StaffEntity::view).toList();
    }

    @Transactional
    public Optional<StaffAccount> find(StaffId id) {
        return StaffEntity.byUsername(id.value()).map(StaffEntity::view);
    }

    /** Adds a member of staff with a first password. */
    @Transactional
    public Change add(String username, String name, StaffRole role, String password) {
        String key = username.strip().toLowerCase(Locale.ROOT);
        if (!key.matches(USERNAME)) {
            return refused("username_unfit");
        }
        if (name.isBlank() || name.length() > 64) {
            return refused("name_missing");
        }
        if (!Passwords.acceptable(password)) {
            return refused("password_unfit");
        }
        if (StaffEntity.byUsername(key).isPresent()) {
            return refused("username_taken");
        }
        return new Change.Done(insert(key, name.strip(), role, passwords.hash(password)));
    }

    /** Lets a member of staff in again, or keeps them out and ends their sessions at once. */
    @Transactional
    public Change enable(StaffId id, boolean enabled) {
        Optional<StaffEntity> found = StaffEntity.byUsername(id.value());
        if (found.isEmpty()) {
            return refused("unknown");
        }
        StaffEntity staff = found.get();
        boolean administrator = staff.view().role() == StaffRole.ADMINISTRATOR;
        if (!enabled
                && staff.enabled
                && administrator
                && StaffEntity.enabledAdministrators() == 1) {
            return refused("last_administrator");
        }
        staff.enabled = enabled;
        if (!enabled) {
            sessions.closeAll(id);
        }
        return new Change.Done(staff.view());
    }

    /** Gives a member of staff a new password and ends their sessions. */
    @Transactional
    public Change setPassword(StaffId id, String password) {
        Optional<StaffEntity> found = StaffEntity.byUsername(id.value());
        if (found.isEmpty()) {
            return refused("unknown");
        }
        if (!Passwords.acceptable(password)) {
            return refused("password_unfit");
        }
        found.get().passwordHash = passwords.hash(password);
        sessions.closeAll(id);
        return new Change.Done(found.get().view());
    }

    void addIfMissing(String username, String name, StaffRole role, String password) {
        addIfMissing(username, name, role, () -> passwords.hash(password));
    }

    /** Adds an account unless there is one; only then is the password's hash asked for. */
    void addIfMissing(String username, String name, StaffRole role, Supplier<String> hash) {
        String key = username.strip().toLowerCase(Locale.ROOT);
        if (StaffEntity.byUsername(key).isEmpty()) {
            insert(key, name, role, hash.get());
        }
    }

    private StaffAccount insert(String key, String name, StaffRole role, String passwordHash) {
        StaffEntity staff = new StaffEntity();
        staff.username = key;
        staff.name = name;
        staff.role = StaffEntity.column(role);
        staff.passwordHash = passwordHash;
        staff.enabled = true;
        staff.createdAt = clock.instant();
        staff.persist();
        return staff.view();
    }

    private static Change refused(String problem) {
        return new Change.Refused(new ErrorCode("staff:" + problem));
    }
}
