package org.citizenwindow.staff.accounts;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

@Entity
@Table(name = "staff_session")
class SessionEntity extends PanacheEntityBase {
    @Id
    @Column(name = "token_hash")
    String tokenHash;

    String username;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "seen_at")
    Instant seenAt;

    @Version long version;
}
