package org.citizenwindow.flows.reading;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that is wrong with the files of the services, gathered so that it is told at once. */
public final class Faults {
    /**
     * One fault.
     *
     * @param line counted from 1; 0 when it concerns the file as a whole
     * @param what what is wrong, and what to do
     */
    public record Fault(String file, int line, String what) {
        @Override
        public String toString() {
            return file + (line > 0 ? ":" + line : "") + ": " + what;
        }
    }

    private final Set<Fault> all = new LinkedHashSet<>();
    private final Set<Fault> notes = new LinkedHashSet<>();

    /** Tells a fault; {@code line} counted from 1, 0 for the file as a whole. */
    public void add(String file, int line, String what) {
        all.add(new Fault(file, line, what));
    }

    /** Tells something an author should know that keeps nothing from loading. */
    void note(String file, int line, String what) {
        notes.add(new Fault(file, line, what));
    }

    /** All faults, by file and line. */
    public List<Fault> all() {
        return sorted(all);
    }

    /** What is no fault but worth knowing, by file and line. */
    public List<Fault> notes() {
        return sorted(notes);
    }

    private static List<Fault> sorted(Set<Fault> found) {
        return found.stream()
                .sorted(Comparator.comparing(Fault::file).thenComparing(Fault::line))
                .toList();
    }

    /** Tells these faults besides. */
    public void addAll(List<Fault> faults) {
        faults.forEach(fault -> add(fault.file(), fault.line(), fault.what()));
    }

    /** Whether nothing is wrong. */
    public boolean none() {
        return all.isEmpty();
    }

    @Override
    public String toString() {
        return all().stream().map(Fault::toString).collect(Collectors.joining("\n"));
    }
}
