package org.citizenwindow.flows.versions;

import java.time.Instant;
import java.util.Comparator;
import org.citizenwindow.dialog.flow.FlowRef;

/**
 * A published version of a flow, without its content.
 *
 * @param service the public service it belongs to
 * @param file name of its file below the service
 * @param sha256 of that file and the service's texts
 * @param draft whether a demo published it under a number of its own
 * @param at when
 * @param by which instance: the application, or the member of staff
 */
public record PublishedVersion(
        FlowRef ref,
        String service,
        String file,
        String sha256,
        boolean draft,
        Instant at,
        String by) {
    /** By flow, the oldest version first. */
    public static final Comparator<FlowRef> ORDER =
            Comparator.comparing(FlowRef::name).thenComparing(FlowRef::version);
}
