package org.citizenwindow.dialog.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.dialog.flow.Flow.Interrupt;

/**
 * How a flow bears interruption, silence and misunderstanding.
 *
 * @param interrupt what happens when another flow is asked for in the middle of this one
 * @param resumeAsks whether it is asked, after a digression, if this flow should go on
 * @param expire after how long without a word from the citizen it ends
 * @param draft how long what was answered is kept after that; zero: not at all
 * @param remind reminders of an unfinished one
 * @param ladder help at the first, second, … misunderstanding of a question; the last one goes on
 * @param amend the flow that corrects what this one submitted
 * @param anonymous whether it leaves nothing behind
 */
public record Policy(
        Interrupt interrupt,
        boolean resumeAsks,
        Duration expire,
        Duration draft,
        Optional<Remind> remind,
        List<Rung> ladder,
        Optional<String> amend,
        boolean anonymous) {

    /** Help at one misunderstanding. */
    public enum Rung {
        /** The question in other words. */
        REPHRASE,
        /** What is needed, with an example. */
        EXAMPLE,
        /** The example, and that there are people. */
        OFFER_HUMAN,
        /** The desk is called without being asked. */
        HANDOVER
    }

    /** What holds where a flow says nothing. */
    public static final Policy DEFAULT =
            new Policy(
                    Interrupt.ASK,
                    false,
                    Duration.ofHours(48),
                    Duration.ZERO,
                    Optional.empty(),
                    List.of(Rung.REPHRASE, Rung.EXAMPLE, Rung.OFFER_HUMAN),
                    Optional.empty(),
                    false);

    public Policy {
        ladder = List.copyOf(ladder);
    }

    /** The help at the n-th misunderstanding in a row, counted from 1. */
    public Rung rung(int misses) {
        return ladder.get(Math.min(misses, ladder.size()) - 1);
    }

    /**
     * Reminders of an unfinished flow.
     *
     * @param after the silence before the first, the second, …; the last one holds for those that follow
     * @param max how many in the life of one flow
     * @param quiet when nobody is written to
     * @param text key of what is said
     */
    public record Remind(List<Duration> after, int max, Optional<Quiet> quiet, String text) {
        public Remind {
            after = List.copyOf(after);
        }

        /** How long to wait for the next reminder when this many were sent. */
        public Duration after(int sent) {
            return after.get(Math.min(sent, after.size() - 1));
        }
    }

    /** Hours of a day, in the office's zone; {@code from} may be later than {@code to}: over midnight. */
    public record Quiet(LocalTime from, LocalTime to) {
        /** How long it still lasts; empty when it is not quiet now. */
        public Optional<Duration> left(Instant now, ZoneId zone) {
            ZonedDateTime here = now.atZone(zone);
            LocalTime time = here.toLocalTime();
            boolean night = from.isAfter(to);
            boolean quiet =
                    night
                            ? !time.isBefore(from) || time.isBefore(to)
                            : !time.isBefore(from) && time.isBefore(to);
            if (!quiet) {
                return Optional.empty();
            }
            ZonedDateTime end = here.with(to);
            return Optional.of(Duration.between(here, end.isAfter(here) ? end : end.plusDays(1)));
        }
    }
}
