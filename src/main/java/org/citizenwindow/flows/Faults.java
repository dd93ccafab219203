package org.citizenwindow.flows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    private final List<Fault> all = new ArrayList<>();

    void add(String file, int line, String what) {
        Fault fault = new Fault(file, line, what);
        if (!all.contains(fault)) {
            all.add(fault);
        }
    }

    /** All faults, by file and line. */
    public List<Fault> all() {
        return all.stream()
                .sorted(Comparator.comparing(Fault::file).thenComparing(Fault::line))
                .toList();
    }

    boolean none() {
        return all.isEmpty();
    }

    @Override
    public String toString() {
        return all().stream().map(Fault::toString).collect(Collectors.joining("\n"));
    }
}
