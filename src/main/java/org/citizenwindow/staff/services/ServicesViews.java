package org.citizenwindow.staff.services;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.citizenwindow.appointments.office.OfficeQueries;
import org.citizenwindow.conversation.FlowMove;
import org.citizenwindow.conversation.MoveConversations;
import org.citizenwindow.dialog.flow.FlowRef;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.flows.FlowRegistry;
import org.citizenwindow.flows.FlowVersions;
import org.citizenwindow.flows.ServicesReport;
import org.citizenwindow.flows.versions.PublishedVersion;
import org.citizenwindow.shared.Lang;
import org.citizenwindow.staff.layout.TimeWords;

/** Makes the services ready to show. */
@Singleton
class ServicesViews {
    /** Dry runs and moves that are shown. */
    private static final int MOVES = 50;

    /** Earlier versions that are shown besides those that are needed. */
    private static final int EARLIER = 5;

    @Inject FlowRegistry registry;
    @Inject FlowVersions versions;
    @Inject MoveConversations moves;
    @Inject OfficeQueries offices;
    @Inject Clock clock;

    ServicesView of(Lang lang) {
        TimeWords times = new TimeWords(lang, offices.office().zone(), clock.instant());
        ServicesReport report = registry.report();
        Map<String, Integer> starts = versions.starts();
        Map<FlowRef, Integer> running = moves.running();
        Map<String, List<ServicesView.Move>> under = moves(times);
        Map<String, Map<String, List<PublishedVersion>>> byService = new TreeMap<>();
        for (PublishedVersion version : shown(running)) {
            byService
                    .computeIfAbsent(version.service(), any -> new TreeMap<>())
                    .computeIfAbsent(version.ref().name(), any -> new ArrayList<>())
                    .addFirst(version);
        }
        List<ServicesView.Group> groups = new ArrayList<>();
        byService.forEach(
                (service, all) -> {
                    List<ServicesView.FlowLine> lines = new ArrayList<>();
                    all.forEach(
                            (name, list) -> {
                                int current =
                                        registry.names().contains(name)
                                                ? starts.getOrDefault(name, 0)
                                                : 0;
                                lines.add(
                                        new ServicesView.FlowLine(
                                                name,
                                                title(list, lang),
                                                current,
                                                lines(list, current, running, times),
                                                under.getOrDefault(name, List.of())));
                            });
                    groups.add(new ServicesView.Group(service, lines));
                });
        return new ServicesView(
                times.at(report.at()), report.faults(), report.notes(), List.copyOf(groups));
    }

    /** What is in the files, and of what was removed from them the versions that somebody still runs on. */
    private List<PublishedVersion> shown(Map<FlowRef, Integer> running) {
        return versions.all().stream()
                .filter(
                        version ->
                                registry.names().contains(version.ref().name())
                                        || running.getOrDefault(version.ref(), 0) > 0)
                .toList();
    }

    private String title(List<PublishedVersion> newestFirst, Lang lang) {
        Flows flows = registry.current();
        FlowRef newest = newestFirst.getFirst().ref();
        return flows.newest(newest.name())
                .or(() -> flows.flow(newest))
                .map(flow -> flow.title().in(lang))
                .orElse(newest.name());
    }

    private static List<ServicesView.VersionLine> lines(
            List<PublishedVersion> list,
            int current,
            Map<FlowRef, Integer> running,
            TimeWords times) {
        List<ServicesView.VersionLine> lines = new ArrayList<>();
        for (PublishedVersion version : list) {
            int under = running.getOrDefault(version.ref(), 0);
            int number = version.ref().version();
            if (lines.size() < EARLIER || under > 0 || number == current) {
                lines.add(
                        new ServicesView.VersionLine(
                                number,
                                version.draft(),
                                times.at(version.at()),
                                version.by().equals("application") ? "" : version.by(),
                                under));
            }
        }
        return lines;
    }

    private Map<String, List<ServicesView.Move>> moves(TimeWords times) {
        Map<String, List<ServicesView.Move>> byFlow = new TreeMap<>();
        for (FlowMove move : moves.latest(MOVES)) {
            byFlow.computeIfAbsent(move.from().name(), any -> new ArrayList<>())
                    .add(
                            new ServicesView.Move(
                                    move,
                                    times.at(move.triedAt()),
                                    move.ordered().map(o -> times.at(o.at())).orElse("")));
        }
        return byFlow;
    }
}
