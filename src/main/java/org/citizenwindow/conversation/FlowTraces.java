package org.citizenwindow.conversation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.citizenwindow.dialog.Trace;
import org.citizenwindow.platform.database.Sql;

/** Where conversations went: read from the traces, which hold no word of anybody. */
@Singleton
public class FlowTraces {
    private final Sql sql;

    FlowTraces(Sql sql) {
        this.sql = sql;
    }

    /** The versions of a flow that were used since then, the newest first. */
    public List<Integer> versions(String flow, Instant since) {
        return sql.list(
                "select distinct version from trace where flow = ? and at >= ? order by version desc",
                row -> row.number(1),
                flow,
                since);
    }

    /** How often what happened at each step of a version since then. */
    public Map<String, Map<Trace.Kind, Integer>> steps(String flow, int version, Instant since) {
        Map<String, Map<Trace.Kind, Integer>> steps = new LinkedHashMap<>();
        sql.list(
                        """
                        select t.step, t.kind, count(*)::int
                        from trace cross join lateral unnest(steps, kinds) as t (step, kind)
                        where flow = ? and version = ? and at >= ? group by t.step, t.kind
                        """,
                        row -> new Count(row.text(1), row.text(2), row.number(3)),
                        flow,
                        version,
                        since)
                .forEach(
                        count ->
                                steps.computeIfAbsent(
                                                count.step(),
                                                any -> new EnumMap<>(Trace.Kind.class))
                                        .put(Trace.Kind.valueOf(count.kind()), count.times()));
        return steps;
    }

    private record Count(String step, String kind, int times) {}
}
