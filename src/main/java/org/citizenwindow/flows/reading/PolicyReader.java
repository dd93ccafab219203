package org.citizenwindow.flows.reading;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Policy;
import org.citizenwindow.dialog.flow.Policy.Rung;
import org.citizenwindow.dialog.flow.Step;

/** Reads the {@code policy} of a flow file. What it does not say is as in {@link Policy#DEFAULT}. */
final class PolicyReader {
    private PolicyReader() {}

    static Policy read(Optional<Item> item) {
        if (item.isEmpty()) {
            return Policy.DEFAULT;
        }
        Item policy = item.get();
        boolean anonymous = policy.get("identity").map(PolicyReader::isAnonymous).orElse(false);
        Optional<Item> expire = policy.get("expire");
        Policy read =
                new Policy(
                        policy.get("interrupt")
                                .map(PolicyReader::interrupt)
                                .orElse(Policy.DEFAULT.interrupt()),
                        policy.get("resume").map(PolicyReader::asks).orElse(false),
                        expire.map(PolicyReader::after).orElse(Policy.DEFAULT.expire()),
                        expire.map(PolicyReader::draft).orElse(Duration.ZERO),
                        policy.get("remind").map(remind -> remind(remind, anonymous)),
                        policy.get("no_match")
                                .map(PolicyReader::ladder)
                                .orElse(Policy.DEFAULT.ladder()),
                        policy.get("amend").map(Item::text),
                        anonymous);
        if (anonymous && !read.draft().isZero()) {
            expire.get().fault("an anonymous flow keeps no draft; leave 'draft' out");
        }
        policy.close();
        return read;
    }

    static Flow.Interrupt interrupt(Item item) {
        for (Flow.Interrupt rule : Flow.Interrupt.values()) {
            if (rule.name().toLowerCase(Locale.ROOT).equals(item.text())) {
                return rule;
            }
        }
        item.fault("allow, ask or block is expected here, not '" + item.text() + "'");
        return Flow.Interrupt.ASK;
    }

    private static boolean isAnonymous(Item item) {
        if (!List.of("required", "none").contains(item.text())) {
            item.fault("identity is required or none");
        }
        return item.text().equals("none");
    }

    private static boolean asks(Item item) {
        if (!List.of("auto", "ask").contains(item.text())) {
            item.fault("resume is auto or ask");
        }
        return item.text().equals("ask");
    }

    private static Duration after(Item expire) {
        return expire.isMap() ? expire.need("after").duration() : expire.duration();
    }

    private static Duration draft(Item expire) {
        if (!expire.isMap()) {
            return Duration.ZERO;
        }
        Duration draft = expire.get("draft").map(Item::duration).orElse(Duration.ZERO);
        expire.close();
        return draft;
    }

    private static Policy.Remind remind(Item item, boolean anonymous) {
        List<Duration> after = item.need("after").items().stream().map(Item::duration).toList();
        boolean rising = after.stream().allMatch(Duration::isPositive);
        for (int i = 1; i < after.size(); i++) {
            rising &= after.get(i).compareTo(after.get(i - 1)) > 0;
        }
        if (after.isEmpty() || !rising) {
            item.fault("'after' lists at least one time, each longer than the one before");
        }
        if (anonymous && !item.get("anonymous").map(Item::flag).orElse(false)) {
            item.fault(
                    "an anonymous flow is not reminded of: others may read the phone;"
                            + " remove 'remind', or say 'anonymous: true' in it");
        }
        item.get("anonymous");
        Policy.Remind remind =
                new Policy.Remind(
                        after.isEmpty() ? List.of(Duration.ofHours(1)) : after,
                        item.get("max").map(max -> max.number(1, 5)).orElse(1),
                        item.get("quiet").flatMap(PolicyReader::quiet),
                        item.get("text").map(Item::text).orElse("common.remind"));
        item.close();
        return remind;
    }

    /** {@code silence: {after: PT2H, to: later, quiet: "21:30-08:00"}} of a question. */
    static Step.Silent silent(Item item) {
        Step.Silent silent =
                new Step.Silent(
                        item.need("after").duration(),
                        item.need("to").text(),
                        item.get("quiet").flatMap(PolicyReader::quiet));
        item.close();
        return silent;
    }

    private static Optional<Policy.Quiet> quiet(Item item) {
        String[] ends = item.text().split("-", -1);
        try {
            if (ends.length == 2) {
                LocalTime from = LocalTime.parse(ends[0].strip());
                LocalTime to = LocalTime.parse(ends[1].strip());
                if (!from.equals(to)) {
                    return Optional.of(new Policy.Quiet(from, to));
                }
            }
        } catch (DateTimeParseException wrong) {
            // Told below.
        }
        item.fault("hours such as \"21:30-08:00\" are expected here, in quotes");
        return Optional.empty();
    }

    private static List<Rung> ladder(Item item) {
        List<Rung> ladder = new ArrayList<>();
        for (Map.Entry<String, Item> rung : item.entries().entrySet()) {
            if (!rung.getKey().equals(Integer.toString(ladder.size() + 1))) {
                rung.getValue().fault("the misses are counted 1, 2, 3 … without a gap");
            }
            ladder.add(rung(rung.getValue()));
        }
        if (ladder.isEmpty()) {
            item.fault("at least one kind of help is expected here, e.g. {1: rephrase}");
            return Policy.DEFAULT.ladder();
        }
        return ladder;
    }

    private static Rung rung(Item item) {
        for (Rung rung : Rung.values()) {
            if (rung.name().toLowerCase(Locale.ROOT).equals(item.text())) {
                return rung;
            }
        }
        item.fault(
                "there is no help '"
                        + item.text()
                        + "'; there is "
                        + String.join(
                                ", ",
                                Arrays.stream(Rung.values())
                                        .map(rung -> rung.name().toLowerCase(Locale.ROOT))
                                        .toList()));
        return Rung.REPHRASE;
    }
}
