package org.citizenwindow.simulator.wechat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many customer-service messages one citizen may still be sent. Each act of the citizen opens a bucket of its own
 * kind anew; whether the buckets of different kinds add up is not documented, so it can be chosen.
 */
final class SendBudget {
    /** What a citizen did, and what it allows (the platform's table in force since 2023-06-12). */
    enum Trigger {
        MESSAGE(5, Duration.ofHours(48)),
        TAP(3, Duration.ofMinutes(1)),
        FOLLOW(3, Duration.ofMinutes(1)),
        SCAN(3, Duration.ofMinutes(1));

        final int messages;
        final Duration life;

        Trigger(int messages, Duration life) {
            this.messages = messages;
            this.life = life;
        }
    }

    /** @param left messages that may be sent now; @param closesAt the end of the last open bucket */
    record View(int left, Optional<Instant> closesAt) {}

    private static final class Bucket {
        int left;
        Instant end;
    }

    private final Map<Trigger, Bucket> buckets = new EnumMap<>(Trigger.class);

    /** The citizen did something. */
    void open(Trigger trigger, boolean addUp, Instant now) {
        if (!addUp) {
            int best = view(now).left();
            if (best > trigger.messages) {
                return;
            }
            buckets.clear();
        }
        Bucket bucket = new Bucket();
        bucket.left = trigger.messages;
        bucket.end = now.plus(trigger.life);
        buckets.put(trigger, bucket);
    }

    /** Takes one message from the bucket that closes first; 45015 without an open one, 45047 when all are empty. */
    void take(Instant now) throws WechatError.Refusal {
        if (buckets.values().stream().noneMatch(bucket -> now.isBefore(bucket.end))) {
            throw WechatError.WINDOW_CLOSED.refusal();
        }
        Bucket first =
                buckets.values().stream()
                        .filter(bucket -> now.isBefore(bucket.end) && bucket.left > 0)
                        .min(Comparator.comparing(bucket -> bucket.end))
                        .orElseThrow(WechatError.COUNT_USED_UP::refusal);
        first.left--;
    }

    /** What is left as the platform counts it. */
    View view(Instant now) {
        int left =
                buckets.values().stream()
                        .filter(bucket -> now.isBefore(bucket.end))
                        .mapToInt(bucket -> bucket.left)
                        .sum();
        Optional<Instant> end =
                buckets.values().stream()
                        .map(bucket -> bucket.end)
                        .filter(now::isBefore)
                        .max(Comparator.naturalOrder());
        return new View(left, end);
    }

    /** By the triggers' names. */
    Map<String, Snapshot.SavedBucket> save() {
        Map<String, Snapshot.SavedBucket> saved = new TreeMap<>();
        buckets.forEach(
                (trigger, bucket) ->
                        saved.put(
                                trigger.name(), new Snapshot.SavedBucket(bucket.left, bucket.end)));
        return saved;
    }

    void restore(Map<String, Snapshot.SavedBucket> saved) {
        saved.forEach(
                (name, kept) -> {
                    Bucket bucket = new Bucket();
                    bucket.left = kept.left();
                    bucket.end = kept.end();
                    buckets.put(Trigger.valueOf(name), bucket);
                });
    }

    /** The citizen left: no message may be sent. */
    void close() {
        buckets.clear();
    }
}
