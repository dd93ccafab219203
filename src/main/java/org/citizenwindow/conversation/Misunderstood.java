package org.citizenwindow.conversation;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.citizenwindow.dialog.Effect;
import org.citizenwindow.dialog.Event;
import org.citizenwindow.dialog.Trace;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.FlowRef;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.flow.Step;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.platform.database.DatabaseFault;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.shared.Lang;

/**
 * The words nobody understood, by wording, for those who teach the recogniser. Counted in memory and written a few seconds
 * later, for many people write the same words at the same moment, and no turn may wait for another's row. Read by the console,
 * forgotten 30 days after they were last seen. {@link MaskedWords} says what is never kept of them.
 */
@Singleton
public class Misunderstood {
    static final Duration KEPT = Duration.ofDays(30);

    private static final String NOT_UNDERSTOOD = "common.not_understood";

    /** Questions whose answers are about a person or a place, understood or not. */
    private static final Set<String> PERSONAL =
            Set.of(
                    "phone_cn",
                    "id_number",
                    "licence_no",
                    "name",
                    "address",
                    "location",
                    "text",
                    "plate_cn",
                    "list");

    /**
     * One wording.
     *
     * @param flow in which it was written; empty where none was under way
     * @param step the question that was open; empty where none was
     */
    public record Wording(
            Lang lang,
            String flow,
            String step,
            String words,
            int times,
            Instant firstAt,
            Instant lastAt) {}

    private final Sql sql;
    private final Tally tally = new Tally();

    Misunderstood(Sql sql) {
        this.sql = sql;
    }

    /** Counts what was written when it was not understood, with nothing asked of the database. */
    void note(
            Event event,
            Conversation before,
            List<Trace> traces,
            List<Effect.Say> said,
            Flows flows,
            Instant now) {
        Optional<Trace> missed =
                traces.stream().filter(trace -> trace.kind() == Trace.Kind.MISSED).findFirst();
        boolean lost =
                missed.isPresent() || said.stream().anyMatch(s -> s.key().equals(NOT_UNDERSTOOD));
        if (!lost || before.stack().stream().anyMatch(frame -> anonymous(flows, frame.flow()))) {
            return;
        }
        Optional<String> words = MaskedWords.of(event);
        boolean personal = missed.isPresent() && personal(flows, missed.get());
        if (words.isEmpty() || personal) {
            return;
        }
        tally.count(
                new Tally.Place(
                        before.lang(),
                        missed.map(Trace::flow).orElse(""),
                        missed.map(Trace::step).orElse(""),
                        words.get()),
                now);
    }

    private static boolean anonymous(Flows flows, FlowRef ref) {
        return flows.flow(ref).map(flow -> flow.policy().anonymous()).orElse(true);
    }

    private static boolean personal(Flows flows, Trace missed) {
        Optional<Flow> flow = flows.flow(new FlowRef(missed.flow(), missed.version()));
        Optional<Step> step = flow.flatMap(found -> found.step(missed.step()));
        if (step.isEmpty()) {
            return true;
        }
        if (!(step.get() instanceof Step.Collect collect)) {
            return false;
        }
        SlotType type = flow.get().slots().get(collect.slot()).type();
        return PERSONAL.contains(type.word());
    }

    /**
     * Writes what was counted since the last time, in one statement and in one order, so that instances cannot block each
     * other. A process that is killed loses what it counted in between.
     */
    void write() {
        List<Tally.Counted> counted = tally.take();
        if (counted.isEmpty()) {
            return;
        }
        try {
            sql.update(
                    """
                    insert into misunderstood (lang, flow, step, words, times, first_at, last_at)
                    select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::timestamptz[], ?::timestamptz[])
                    on conflict (lang, flow, step, words) do update
                      set times = misunderstood.times + excluded.times,
                          last_at = greatest(misunderstood.last_at, excluded.last_at)
                    """,
                    texts(counted, one -> one.place().lang().tag()),
                    texts(counted, one -> one.place().flow()),
                    texts(counted, one -> one.place().step()),
                    texts(counted, one -> one.place().words()),
                    counted.stream().map(Tally.Counted::times).toArray(Integer[]::new),
                    texts(counted, one -> one.firstAt().toString()),
                    texts(counted, one -> one.lastAt().toString()));
        } catch (DatabaseFault away) {
            tally.giveBack(counted);
            throw away;
        }
    }

    private static String[] texts(
            List<Tally.Counted> counted, Function<Tally.Counted, String> text) {
        return counted.stream().map(text).toArray(String[]::new);
    }

    /** The latest wordings, those just counted among them, the most frequent first; those of one flow, or of all where {@code flow} is empty. */
    public List<Wording> latest(Optional<String> flow, int limit) {
        write();
        return sql.list(
                """
                select lang, flow, step, words, times, first_at, last_at from misunderstood
                where ?::text is null or flow = ? order by times desc, last_at desc, words limit ?
                """,
                row ->
                        new Wording(
                                Lang.of(row.text(1)).orElse(Lang.ZH_CN),
                                row.text(2),
                                row.text(3),
                                row.text(4),
                                row.number(5),
                                row.at(6).orElseThrow(),
                                row.at(7).orElseThrow()),
                flow,
                flow,
                limit);
    }

    /** Forgets what was last seen before then. */
    int forgetBefore(Instant then) {
        return sql.update("delete from misunderstood where last_at < ?", then);
    }
}
