package org.citizenwindow.flows;

import java.time.Instant;
import java.util.List;
import org.citizenwindow.flows.reading.Faults;

/**
 * What came of the last reading of the services' files, on this instance.
 *
 * @param taken whether what was read is live; if not, what was live before still is
 * @param faults what is wrong; empty when it was taken
 * @param notes what the change does to conversations under way
 */
public record ServicesReport(
        Instant at, boolean taken, List<Faults.Fault> faults, List<Faults.Fault> notes) {}
