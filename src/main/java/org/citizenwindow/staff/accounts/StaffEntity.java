package org.citizenwindow.staff.accounts;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.citizenwindow.shared.StaffId;

@Entity
@Table(name = "staff_account")
class StaffEntity extends PanacheEntityBase {
    @Id String username;
    String name;
    String role;

    @Column(name = "password_hash")
    String passwordHash;

    boolean enabled;

    @Column(name = "created_at")
    Instant createdAt;

    @Version long version;

    static Optional<StaffEntity> byUsername(String username) {
        return findByIdOptional(username);
    }

    static List<StaffEntity> inOrder() {
        return list("order by enabled desc, username");
    }

    static long enabledAdministrators() {
        return count("enabled and role = ?1", column(StaffRole.ADMINISTRATOR));
    }

    static String column(StaffRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    StaffAccount view() {
        StaffRole held = StaffRole.valueOf(role.toUpperCase(Locale.ROOT));
        return new StaffAccount(new StaffId(username), name, held, enabled);
    }
}
