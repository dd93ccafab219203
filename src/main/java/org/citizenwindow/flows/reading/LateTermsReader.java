package org.citizenwindow.flows.reading;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.dialog.call.LateTerms;

/** Reads what a call declares whose back end is beyond the machine: how long, how often, what is said and what is undone. */
final class LateTermsReader {
    static final String TIMEOUT = "timeout";

    private static final List<String> OTHERS = List.of("retry", "while_waiting", "undo");

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LONGEST_TRY = Duration.ofSeconds(60);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int MOST_TRIES_AGAIN = 9;

    /** A citizen who hears nothing for so long wonders. */
    private static final Duration WONDERS = Duration.ofSeconds(3);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LAST_PAUSE = Duration.ofMinutes(2);

    private LateTermsReader() {}

    /** Empty when none of its words is there: the call answers in the turn. */
    static Optional<LateTerms> read(Item call) {
        if (!call.isMap()) {
            return Optional.empty();
        }
        List<String> there = OTHERS.stream().filter(word -> call.get(word).isPresent()).toList();
        Optional<Item> timeout = call.get(TIMEOUT);
        if (timeout.isEmpty()) {
            there.forEach(
                    word ->
                            call.fault(
                                    "'"
                                            + word
                                            + "' is for calls that answer later; say how long a try may"
                                            + " take: timeout: PT8S"));
            return Optional.empty();
        }
        Duration longest = timeout.get().duration(SECOND, LONGEST_TRY, SECOND);
        Pauses pauses = new Pauses(FIRST_PAUSE, LAST_PAUSE);
        int again = 0;
        if (call.get("retry").isPresent()) {
            Item retry = call.get("retry").get();
            again = retry.need("max").number(1, MOST_TRIES_AGAIN);
            pauses = retry.get("backoff").map(LateTermsReader::pauses).orElse(pauses);
            retry.close();
        }
        Duration after = WONDERS;
        String say = "common.please_wait";
        if (call.get("while_waiting").isPresent()) {
            Item waiting = call.get("while_waiting").get();
            after =
                    waiting.get("after")
                            .map(a -> a.duration(SECOND, LONGEST_TRY, SECOND))
                            .orElse(WONDERS);
            say = waiting.need("say").text();
            waiting.close();
        }
        LateTerms later =
                new LateTerms(
                        longest,
                        again,
                        pauses.first(),
                        pauses.last(),
                        after,
                        say,
                        call.get("undo").map(Item::text));
        if (call.get("while_waiting").isPresent() && after.compareTo(later.inAll()) >= 0) {
            call.get("while_waiting")
                    .get()
                    .fault(
                            "the call is over after "
                                    + later.inAll()
                                    + " at the latest, so what is to be said after "
                                    + after
                                    + " is never said; make 'after' shorter");
        }
        return Optional.of(later);
    }

    private record Pauses(Duration first, Duration last) {}

    /** {@code PT2S..PT2M}: the first pause, doubled up to the longest; one duration alone is the same each time. */
    private static Pauses pauses(Item item) {
        String[] ends = item.text().split("\\.\\.", 2);
        Duration first = item.as(ends[0]).duration(SECOND, LONGEST_PAUSE, SECOND);
        Duration last =
                item.as(ends[ends.length - 1]).duration(SECOND, LONGEST_PAUSE, LONGEST_PAUSE);
        if (first.compareTo(last) > 0) {
            item.fault("the first pause is longer than the last; write the shorter one first");
        }
        return new Pauses(first, last);
    }
}
