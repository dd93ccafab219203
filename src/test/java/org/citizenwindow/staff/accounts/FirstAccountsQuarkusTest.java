package org.citizenwindow.staff.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citizenwindow.platform.database.TestDatabase;
import org.citizenwindow.shared.StaffId;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class FirstAccountsQuarkusTest {
    @Inject Accounts accounts;
    @Inject Passwords passwords;
    @Inject Officers officers;
    @Inject Sessions sessions;
    @Inject SignInThrottle throttle;

    @Test
    void firstAdministrator_isMadeOnlyWhileThereIsNone() {
        QuarkusTransaction.requiringNew()
                .run(() -> StaffEntity.update("enabled = false where role = 'administrator'"));
        String first = "chief-" + UUID.randomUUID().toString().substring(0, 8);
        start(first);
        assertThat(accounts.find(new StaffId(first)).orElseThrow().role())
                .isEqualTo(StaffRole.ADMINISTRATOR);
        String second = "chief-" + UUID.randomUUID().toString().substring(0, 8);
        start(second);
        assertThat(accounts.find(new StaffId(second))).isEmpty();
    }

    @Test
    void session_notUsedForLong_hasRunOut() {
        String token = officers.session("old.wang");
        assertThat(sessions.find(token)).isPresent();
        age("seenAt", Duration.ofHours(3));
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void session_inUse_endsAfterAShift() {
        String token = officers.session("old.wang");
        age("createdAt", Duration.ofHours(13));
        assertThat(sessions.find(token)).isEmpty();
        sessions.deleteExpired();
        long left =
                QuarkusTransaction.requiringNew()
                        .call(() -> SessionEntity.count("username", "old.wang"));
        assertThat(left).isZero();
    }

    @Test
    void throttle_triesAtTheSameMoment_areAllCounted() throws InterruptedException {
        String name = "guessed-" + UUID.randomUUID();
        java.time.Instant now = java.time.Instant.parse("2026-11-22T10:00:00Z");
        List<Thread> threads =
                java.util.stream.IntStream.range(0, 12)
                        .mapToObj(
                                i ->
                                        Thread.ofVirtual()
                                                .start(
                                                        () ->
                                                                throttle.take(
                                                                        ThrottleRules.ACCOUNT,
                                                                        name,
                                                                        now)))
                        .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(throttle.take(ThrottleRules.ACCOUNT, name, now))
                .as("the fifth try closed the door until five seconds later")
                .contains(now.plusSeconds(5));
        assertThat(throttle.take(ThrottleRules.ACCOUNT, name, now.plusSeconds(5))).isEmpty();
        throttle.forget(ThrottleRules.ACCOUNT, name);
        assertThat(throttle.take(ThrottleRules.ACCOUNT, name, now.plusSeconds(6))).isEmpty();
    }

    private void start(String username) {
        FirstAccounts start = new FirstAccounts();
        start.accounts = accounts;
        start.passwords = passwords;
        start.config = new Settings(username);
        QuarkusTransaction.requiringNew().run(() -> start.make(null));
    }

    private static void age(String field, Duration by) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            for (SessionEntity session :
                                    SessionEntity.<SessionEntity>list("username", "old.wang")) {
                                java.time.Instant then = session.createdAt.minus(by);
                                SessionEntity.update(
                                        field + " = ?1 where tokenHash = ?2",
                                        then,
                                        session.tokenHash);
                            }
                        });
    }

    private record Settings(String first) implements StaffConfig {
        @Override
        public Bootstrap bootstrap() {
            record First(Optional<String> username, Optional<String> password)
                    implements Bootstrap {}
            return new First(Optional.of(first), Optional.of("a password of the first"));
        }

        @Override
        public List<DemoAccount> demoAccounts() {
            return List.of();
        }

        @Override
        public int passwordCost() {
            return 4;
        }

        @Override
        public Session session() {
            throw new UnsupportedOperationException("not asked");
        }

        @Override
        public Duration cleanupEvery() {
            return Duration.ofHours(1);
        }
    }
}
