package org.citizenwindow.flows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.citizenwindow.flows.reading.Faults;
import org.citizenwindow.flows.reading.FlowFiles;
import org.citizenwindow.flows.versions.FlowStore;
import org.citizenwindow.flows.versions.FlowVersion;
import org.citizenwindow.flows.versions.PublishedVersion;
import org.citizenwindow.flows.versions.VersionLint;
import org.citizenwindow.flows.versions.VersionLint.Finding;
import org.citizenwindow.flows.versions.VersionLint.Weight;

/**
 * Decides what of the files is new against what is published. In production a published number stands for its content for
 * ever. Where {@code drafts} are allowed, in the demo and in development, changed content gets the next free number, so that
 * an author sees every saved file live while conversations under way still keep theirs.
 */
final class Publication {
    private final boolean drafts;
    private final Map<String, List<PublishedVersion>> published;
    private final Function<PublishedVersion, Optional<FlowVersion>> read;
    private final FlowFiles files;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<New> publish = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** A version to be published. */
    record New(FlowVersion version, boolean draft) {}

    /**
     * What is to be done.
     *
     * @param numbers the version of every flow in the files, by its name
     * @param publish what is to be published; nothing when there is a fault among the findings
     */
    record Plan(Map<String, Integer> numbers, List<New> publish, List<Finding> findings) {
        List<Faults.Fault> of(Weight weight) {
            return findings.stream()
                    .filter(finding -> finding.weight() == weight)
                    .map(Finding::fault)
                    .toList();
        }
    }

    private Publication(
            boolean drafts,
            FlowFiles files,
            List<PublishedVersion> published,
            Function<PublishedVersion, Optional<FlowVersion>> read) {
        this.drafts = drafts;
        this.files = files;
        this.read = read;
        this.published = new HashMap<>();
        published.forEach(
                version ->
                        this.published
                                .computeIfAbsent(version.ref().name(), any -> new ArrayList<>())
                                .add(version));
        this.published
                .values()
                .forEach(
                        versions ->
                                versions.sort(
                                        Comparator.comparing(
                                                (PublishedVersion v) -> v.ref().version())));
    }

    /**
     * @param read a published version's content; empty when this application cannot read it any more
     */
    static Plan plan(
            LoadedServices loaded,
            List<PublishedVersion> published,
            Function<PublishedVersion, Optional<FlowVersion>> read,
            boolean drafts) {
        Publication publication = new Publication(drafts, loaded.files(), published, read);
        loaded.versions().forEach(publication::decide);
        return new Plan(
                Map.copyOf(publication.numbers),
                List.copyOf(publication.publish),
                List.copyOf(publication.findings));
    }

    private void decide(FlowVersion version) {
        String name = version.flow().ref().name();
        int number = version.flow().ref().version();
        List<PublishedVersion> all = published.getOrDefault(name, List.of());
        Optional<PublishedVersion> same =
                all.stream().filter(v -> v.ref().version() == number).findFirst();
        numbers.put(name, number);
        if (same.filter(v -> isContentOf(version, v)).isPresent()) {
            return;
        }
        if (all.isEmpty()) {
            publish.add(new New(version, false));
            return;
        }
        PublishedVersion newest = all.getLast();
        int next = newest.ref().version() + 1;
        Optional<FlowVersion> content = read.apply(same.orElse(newest));
        if (number >= next) {
            content.ifPresent(older -> findings.addAll(VersionLint.compare(older, version)));
            publish.add(new New(version, false));
        } else if (drafts) {
            draft(version, all, next);
        } else {
            findings.add(new Finding(Weight.FAULT, VersionLint.notRaised(version, content, next)));
        }
    }

    private void draft(FlowVersion version, List<PublishedVersion> all, int next) {
        Optional<PublishedVersion> again =
                all.reversed().stream()
                        .filter(v -> v.draft() && isContentOf(version, v))
                        .findFirst();
        if (again.isPresent()) {
            numbers.put(version.flow().ref().name(), again.get().ref().version());
            return;
        }
        FlowVersion numbered = version.numbered(next);
        numbers.put(version.flow().ref().name(), next);
        read.apply(all.getLast())
                .ifPresent(older -> findings.addAll(VersionLint.compare(older, numbered)));
        publish.add(new New(numbered, true));
    }

    private boolean isContentOf(FlowVersion version, PublishedVersion stored) {
        return FlowStore.sha256(version, files).equals(stored.sha256())
                || read.apply(stored).filter(version::meansTheSame).isPresent();
    }
}
