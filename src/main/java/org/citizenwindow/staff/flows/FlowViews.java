package org.citizenwindow.staff.flows;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.appointments.office.OfficeQueries;
import org.citizenwindow.conversation.FlowTraces;
import org.citizenwindow.conversation.Misunderstood;
import org.citizenwindow.dialog.Trace;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.FlowRef;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.flows.FlowRegistry;
import org.citizenwindow.flows.talks.TalkCoverage;
import org.citizenwindow.shared.Lang;
import org.citizenwindow.staff.layout.TimeWords;

/** Makes a flow's numbers and what was not understood ready to show. */
@Singleton
class FlowViews {
    private static final int MISSED = 100;

    /** How many examples are shown that are like one of them. */
    private static final int RESEMBLED = 3;

    /** A page does not wait longer for its talks to be played. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int MOST = 10_000;

    @Inject FlowRegistry registry;
    @Inject TalkCoverage coverage;
    @Inject FlowTraces traces;
    @Inject Misunderstood misunderstood;
    @Inject OfficeQueries offices;
    @Inject Clock clock;

    /**
     * @param version 0 for the one in use
     * @return empty for an unknown flow
     */
    Optional<FlowView> of(String name, int version, int days, Lang lang) {
        Flows flows = registry.current();
        return flows.newest(name)
                .map(
                        newest -> {
                            Instant since = clock.instant().minus(Duration.ofDays(days));
                            int shown = version == 0 ? newest.ref().version() : version;
                            Set<Integer> versions = new LinkedHashSet<>();
                            versions.add(newest.ref().version());
                            versions.addAll(traces.versions(name, since));
                            Flow flow = flows.flow(new FlowRef(name, shown)).orElse(newest);
                            return new FlowView(
                                    name,
                                    newest.title().in(lang),
                                    shown,
                                    List.copyOf(versions),
                                    days,
                                    rows(flow, traces.steps(name, shown, since)),
                                    tested(newest),
                                    missed(misunderstood.latest(Optional.of(name), MISSED), lang));
                        });
    }

    /** What was not understood in any flow, or outside of all. */
    List<FlowView.Missed> missed(Lang lang) {
        return missed(misunderstood.latest(Optional.empty(), MISSED), lang);
    }

    private List<FlowView.Tested> tested(Flow flow) {
        List<FlowView.Tested> tested = new ArrayList<>();
        coverage.within(PATIENCE)
                .ifPresent(
                        counted -> {
                            for (Lang lang : Lang.values()) {
                                tested.add(
                                        new FlowView.Tested(
                                                lang.tag(),
                                                counted.percent(flow, lang),
                                                counted.missing(flow, lang)));
                            }
                        });
        return tested;
    }

    /** Everything that was not understood in a language, as a file of phrase tests. */
    String phraseTests(Optional<String> flow, Lang lang) {
        return new PhraseLines(registry.current())
                .file(
                        misunderstood.latest(flow, MOST).stream()
                                .filter(wording -> wording.lang() == lang)
                                .toList());
    }

    private static List<FlowView.Row> rows(
            Flow flow, Map<String, Map<Trace.Kind, Integer>> counts) {
        int most =
                counts.values().stream()
                        .mapToInt(step -> step.getOrDefault(Trace.Kind.ENTERED, 0))
                        .max()
                        .orElse(0);
        if (most == 0) {
            return List.of();
        }
        Set<String> steps = new LinkedHashSet<>(flow.steps().keySet());
        steps.addAll(counts.keySet());
        List<FlowView.Row> rows = new ArrayList<>();
        for (String step : steps) {
            Map<Trace.Kind, Integer> at = counts.getOrDefault(step, Map.of());
            int entered = at.getOrDefault(Trace.Kind.ENTERED, 0);
            int left =
                    at.getOrDefault(Trace.Kind.CANCELLED, 0)
                            + at.getOrDefault(Trace.Kind.EXPIRED, 0);
            rows.add(
                    new FlowView.Row(
                            step,
                            entered,
                            at.getOrDefault(Trace.Kind.ANSWERED, 0),
                            at.getOrDefault(Trace.Kind.MISSED, 0),
                            left,
                            100 * entered / most,
                            entered == 0 ? 0 : Math.min(100, 100 * left / entered)));
        }
        return rows;
    }

    private List<FlowView.Missed> missed(List<Misunderstood.Wording> wordings, Lang lang) {
        PhraseLines lines = new PhraseLines(registry.current());
        TimeWords times = new TimeWords(lang, offices.office().zone(), clock.instant());
        return wordings.stream()
                .map(
                        wording ->
                                new FlowView.Missed(
                                        wording.words(),
                                        wording.lang().tag(),
                                        wording.flow().isEmpty()
                                                ? ""
                                                : wording.flow() + " / " + wording.step(),
                                        wording.times(),
                                        times.at(wording.lastAt()),
                                        file(wording),
                                        registry.current()
                                                .recogniser()
                                                .resembled(
                                                        wording.words(),
                                                        Optional.of(wording.lang()),
                                                        RESEMBLED),
                                        lines.of(wording, true),
                                        lines.of(wording, false)))
                .toList();
    }

    private String file(Misunderstood.Wording wording) {
        String service =
                registry.current().newest(wording.flow()).map(Flow::service).orElse("SERVICE");
        return "services/" + service + "/phrases/" + wording.lang().tag() + ".yaml";
    }
}
