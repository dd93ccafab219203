package org.citizenwindow.conversation;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.dialog.Conversation;
import org.citizenwindow.dialog.Effect;
import org.citizenwindow.dialog.Event;
import org.citizenwindow.dialog.Flow;
import org.citizenwindow.dialog.FlowRef;
import org.citizenwindow.dialog.Flows;
import org.citizenwindow.dialog.Step;
import org.citizenwindow.dialog.Trace;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.shared.Lang;

/**
 * The words nobody understood, by wording, for those who teach the recogniser. Written with the rest of a turn, read by the
 * console, forgotten 30 days after they were last seen. {@link MaskedWords} says what is never kept of them.
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

    Misunderstood(Sql sql) {
        this.sql = sql;
    }

    /** Counts what was written when it was not understood; costs nothing otherwise. */
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
        sql.later(
                """
                insert into misunderstood (lang, flow, step, words, first_at, last_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (lang, flow, step, words) do update
                  set times = misunderstood.times + 1, last_at = excluded.last_at
                """,
                before.lang().tag(),
                missed.map(Trace::flow).orElse(""),
                missed.map(Trace::step).orElse(""),
                words.get(),
                now,
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

    /** The latest wordings, the most frequent first; those of one flow, or of all where {@code flow} is empty. */
    public List<Wording> latest(Optional<String> flow, int limit) {
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
