package org.citizenwindow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What processes take of the machine's memory, in megabytes, as Linux counts it. */
final class ResidentMemory {
    private ResidentMemory() {}

    /** {@code VmRSS} of one process; 0 when it has ended. */
    static long of(long pid) {
        return kilobytes(Path.of("/proc/" + pid + "/status"), "VmRSS:") / 1024;
    }

    /**
     * {@code Pss} of a process and its descendants together: shared buffers are counted once, not once for each of
     * PostgreSQL's processes.
     */
    static long ofAll(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants())
                        .mapToLong(
                                process ->
                                        kilobytes(
                                                Path.of("/proc/" + process.pid() + "/smaps_rollup"),
                                                "Pss:"))
                        .sum()
                / 1024;
    }

    private static long kilobytes(Path file, String label) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(label))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0; // it ended while we looked
        }
    }
}
