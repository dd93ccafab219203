package org.citizenwindow.flows;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.flow.FlowRef;
import org.citizenwindow.flows.versions.FlowStore;
import org.citizenwindow.flows.versions.PublishedVersion;
import org.citizenwindow.shared.ErrorCode;
import org.citizenwindow.shared.StaffId;

/** What is published, and the choice of the version new conversations begin with. */
@Singleton
public class FlowVersions {
    @Inject FlowStore store;
    @Inject FlowRegistry registry;
    @Inject Clock clock;

    /** What came of a choice. */
    public sealed interface Choice {
        /** New conversations begin with it, on every instance within seconds. */
        record Chosen() implements Choice {}

        record Refused(ErrorCode why) implements Choice {}
    }

    /** All versions of all flows, by flow, the oldest first. */
    public List<PublishedVersion> all() {
        return store.all();
    }

    /** The version new conversations begin with, by flow. */
    public Map<String, Integer> starts() {
        return store.starts();
    }

    /** Lets new conversations begin with this version, an earlier one or a later one; those under way keep theirs. */
    @Transactional
    public Choice start(FlowRef ref, StaffId by) {
        store.lock();
        Optional<PublishedVersion> version =
                store.all().stream().filter(v -> v.ref().equals(ref)).findFirst();
        if (version.isEmpty()) {
            return new Choice.Refused(new ErrorCode("services:version_unknown"));
        }
        if (Integer.valueOf(ref.version()).equals(store.starts().get(ref.name()))) {
            return new Choice.Refused(new ErrorCode("services:version_current"));
        }
        if (registry.knowing(List.of(ref)).flow(ref).isEmpty()) {
            return new Choice.Refused(new ErrorCode("services:version_unreadable"));
        }
        store.start(ref, by.value(), clock.instant());
        store.event(clock.instant(), by.value(), "start_chosen", ref, "");
        return new Choice.Chosen();
    }

    /** Records what a member of staff did about a version. */
    public void record(String kind, FlowRef ref, StaffId by, String detail) {
        store.event(clock.instant(), by.value(), kind, ref, detail);
    }
}
