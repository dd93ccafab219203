package org.citizenwindow.flows;

import java.util.List;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.flows.reading.FlowFiles;
import org.citizenwindow.flows.versions.FlowVersion;

/**
 * All services as their files have them, read and without fault.
 *
 * @param versions the flows, in the order the menu names them
 * @param flows what the engine works with
 * @param heard how citizens are heard, for the next reading
 */
public record LoadedServices(
        FlowFiles files, List<FlowVersion> versions, Flows flows, Heard heard) {}
