package org.citizenwindow.flows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.citizenwindow.flows.reading.Faults;
import org.citizenwindow.flows.reading.FlowFiles;
import org.citizenwindow.flows.versions.FlowVersion;
import org.citizenwindow.flows.versions.VersionLint;

/**
 * What a change of the services means for conversations under way.
 *
 * @param findings what is wrong with it, and what is worth knowing
 * @param compared flows that are in both
 * @param changed those of them whose number was raised
 * @param fresh flows that are new
 */
public record Comparison(
        List<VersionLint.Finding> findings,
        List<String> compared,
        List<String> changed,
        List<String> fresh) {
    /**
     * Compares.
     *
     * @param before the files as they were published; faults in them are nobody's business any more
     * @param now the flows as they are
     */
    public static Comparison of(FlowFiles before, LoadedServices now) {
        Map<String, FlowVersion> older = new TreeMap<>();
        ServiceLoader.versions(before)
                .forEach(version -> older.put(version.flow().ref().name(), version));
        List<VersionLint.Finding> findings = new ArrayList<>();
        List<String> compared = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> fresh = new ArrayList<>();
        for (FlowVersion version : now.versions()) {
            String name = version.flow().ref().name();
            FlowVersion was = older.remove(name);
            if (was == null) {
                fresh.add(name);
                continue;
            }
            compared.add(name);
            findings.addAll(VersionLint.compare(was, version));
            int number = was.flow().ref().version();
            if (version.flow().ref().version() != number) {
                changed.add(version.flow().ref() + " (was " + number + ")");
            }
        }
        older.values().forEach(gone -> findings.add(gone(gone)));
        return new Comparison(
                List.copyOf(findings),
                List.copyOf(compared),
                List.copyOf(changed),
                List.copyOf(fresh));
    }

    private static VersionLint.Finding gone(FlowVersion gone) {
        return new VersionLint.Finding(
                VersionLint.Weight.NOTE,
                new Faults.Fault(
                        gone.file(),
                        0,
                        "the flow '"
                                + gone.flow().ref().name()
                                + "' is gone: nobody can begin it any more; conversations under way"
                                + " finish on version "
                                + gone.flow().ref().version()));
    }

    /** All this in a line. */
    public String summary() {
        List<String> parts = new ArrayList<>();
        parts.add(compared.size() == 1 ? "1 flow compared" : compared.size() + " flows compared");
        parts.add(
                !changed.isEmpty()
                        ? "raised: " + String.join(", ", new TreeSet<>(changed))
                        : findings.isEmpty() ? "none changed" : "no number raised");
        if (!fresh.isEmpty()) {
            parts.add("new: " + String.join(", ", new TreeSet<>(fresh)));
        }
        return String.join("; ", parts);
    }
}
