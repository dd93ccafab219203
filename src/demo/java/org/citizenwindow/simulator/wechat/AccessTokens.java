package org.citizenwindow.simulator.wechat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Access tokens of the two endpoints, which know nothing of each other: {@code /cgi-bin/token} makes a new one at every
 * call and lets the old one live 5 minutes more; {@code /cgi-bin/stable_token} gives the same one until 5 minutes before
 * its end. All instants are given, so that a clock can be set.
 */
final class AccessTokens {
    private static final Duration LIFE = Duration.ofSeconds(7200);
    private static final Duration OVERLAP = Duration.ofMinutes(5);
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final Duration BETWEEN_FORCED = Duration.ofSeconds(30);
    private static final int CLASSIC_A_DAY = 2000;
    private static final int FORCED_A_DAY = 20;

    private final Supplier<String> names;
    private final Map<String, Life> lives = new HashMap<>();
    private String classic = "";
    private String stable = "";
    private Instant lastForced = Instant.MIN;
    private LocalDate day = LocalDate.EPOCH;
    private int classicToday;
    private int forcedToday;

    /** @param names makes token texts nobody can guess */
    AccessTokens(Supplier<String> names) {
        this.names = names;
    }

    /** @param replaced whether it ended before its time, because a newer one took its place */
    private record Life(Instant end, boolean replaced) {}

    /** @param seconds the token is still good for */
    record Issued(String token, long seconds) {}

    /** A new token; the one before ends in 5 minutes. */
    synchronized Issued classic(Instant now) throws WechatError.Refusal {
        tidy(now);
        if (++classicToday > CLASSIC_A_DAY) {
            throw WechatError.DAY_QUOTA.refusal();
        }
        shorten(classic, now.plus(OVERLAP));
        classic = issue(now);
        return new Issued(classic, LIFE.toSeconds());
    }

    /** The stable token; {@code force} makes a new one and ends the old one at once. */
    synchronized Issued stable(boolean force, Instant now) throws WechatError.Refusal {
        tidy(now);
        if (force) {
            if (now.isBefore(lastForced.plus(BETWEEN_FORCED))) {
                throw WechatError.MINUTE_QUOTA.refusal();
            }
            if (++forcedToday > FORCED_A_DAY) {
                throw WechatError.DAY_QUOTA.refusal();
            }
            lastForced = now;
            shorten(stable, now);
            stable = issue(now);
        } else {
            Life life = lives.get(stable);
            if (life == null || !now.isBefore(life.end().minus(OVERLAP))) {
                stable = issue(now);
            }
        }
        return new Issued(stable, Duration.between(now, lives.get(stable).end()).toSeconds());
    }

    /** Refuses a token that is missing, was never given, was replaced, or is too old. */
    synchronized void check(String token, Instant now) throws WechatError.Refusal {
        if (token.isEmpty()) {
            throw WechatError.MISSING_TOKEN.refusal();
        }
        Life life = lives.get(token);
        if (life == null) {
            throw WechatError.INVALID_CREDENTIAL.refusal();
        }
        if (!now.isBefore(life.end())) {
            throw (life.replaced() ? WechatError.INVALID_CREDENTIAL : WechatError.EXPIRED_TOKEN)
                    .refusal();
        }
    }

    /** Ends all tokens at once, as when somebody resets the secret. */
    synchronized void killAll() {
        lives.clear();
        classic = "";
        stable = "";
    }

    private String issue(Instant now) {
        String token = names.get();
        lives.put(token, new Life(now.plus(LIFE), false));
        return token;
    }

    private void shorten(String token, Instant end) {
        lives.computeIfPresent(
                token, (same, life) -> life.end().isBefore(end) ? life : new Life(end, true));
    }

    private void tidy(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, BEIJING);
        if (!today.equals(day)) {
            day = today;
            classicToday = 0;
            forcedToday = 0;
        }
        lives.values().removeIf(life -> life.end().plus(REMEMBERED).isBefore(now));
    }
}
