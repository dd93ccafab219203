package org.citizenwindow.flows;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.FlowRef;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.flows.reading.Faults;
import org.citizenwindow.flows.reading.FaultyServices;
import org.citizenwindow.flows.reading.FlowFiles;
import org.citizenwindow.flows.versions.FlowStore;
import org.citizenwindow.flows.versions.FlowVersion;
import org.citizenwindow.flows.versions.PublishedVersion;
import org.citizenwindow.flows.versions.VersionLint.Weight;
import org.citizenwindow.platform.RunMode;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The services as they are live now: what the files say, the earlier versions that conversations still run on, and which
 * version new conversations begin with. Reading happens at start, where any fault ends it, and again by {@link FlowsJob};
 * a turn only looks into memory, unless it is the first here to meet a version.
 */
@Startup
@ApplicationScoped
public class FlowRegistry {
    private static final Logger LOG = Logger.getLogger(FlowRegistry.class);

    /** Who publishes what is found in the files. */
    static final String APPLICATION = "application";

    private final List<Path> directories;
    private final FlowStore store;
    private final Clock clock;
    private final boolean drafts;
    private final FlowFiles builtIn =
            FlowFiles.load(Thread.currentThread().getContextClassLoader(), Optional.empty());
    private volatile State state;
    private volatile ServicesReport report;

    /**
     * @param numbers the version each flow of the files is published under
     * @param kept versions read from the store
     * @param unreadable versions this application cannot read
     * @param event the last event all this is built on
     */
    private record State(
            LoadedServices loaded,
            Map<String, Integer> numbers,
            Map<FlowRef, FlowVersion> kept,
            Set<FlowRef> unreadable,
            Flows flows,
            long event) {}

    @Inject
    FlowRegistry(
            @ConfigProperty(name = "window.services-dir") Optional<List<Path>> directories,
            FlowStore store,
            Clock clock,
            RunMode mode) {
        this.directories = directories.orElse(List.of());
        this.store = store;
        this.clock = clock;
        this.drafts = mode != RunMode.PRODUCTION;
        read();
    }

    /** All data of the dialog engine. */
    public Flows current() {
        return state.flows();
    }

    /**
     * All data of the dialog engine, these versions among them. One that is not in memory is read from the store: once, here,
     * by the first who needs it.
     */
    public Flows knowing(Collection<FlowRef> pins) {
        Flows flows = current();
        for (FlowRef pin : pins) {
            if (flows.flow(pin).isEmpty() && !state.unreadable().contains(pin)) {
                return adding(pins);
            }
        }
        return flows;
    }

    /** What the files say that are live. */
    public LoadedServices loaded() {
        return state.loaded();
    }

    /** The names of the flows that are in the files; others only go on for those who are under way. */
    public Set<String> names() {
        return state.numbers().keySet();
    }

    /** What came of the last reading of the files. */
    public ServicesReport report() {
        return report;
    }

    private synchronized Flows adding(Collection<FlowRef> pins) {
        Set<FlowRef> needed = new HashSet<>(state.kept().keySet());
        needed.addAll(pins);
        state = assembled(state.loaded(), state.numbers(), needed, state.event());
        return state.flows();
    }

    /**
     * Reads the files, publishes what is new and makes it live. With any fault nothing changes.
     *
     * @throws FaultyServices naming every fault
     */
    final synchronized void read() {
        FlowFiles files = builtIn;
        for (Path directory : directories) {
            files = files.over(directory);
        }
        LoadedServices loaded =
                ServiceLoader.read(files, Optional.ofNullable(state).map(s -> s.loaded().heard()));
        Publication.Plan plan = publish(loaded);
        report = new ServicesReport(clock.instant(), true, List.of(), plan.of(Weight.NOTE));
        assemble(loaded, plan.numbers());
    }

    /** Reads the files again because they changed; what is wrong with them is logged and kept for the console. */
    synchronized void reread() {
        try {
            read();
            LOG.info("the services were read again and are live");
            report.notes().forEach(note -> LOG.infof("%s", note));
        } catch (FaultyServices faulty) {
            report = new ServicesReport(clock.instant(), false, faulty.faults().all(), List.of());
            LOG.warnf("what was live before stays so: %s", faulty.getMessage());
        }
    }

    /** Takes up what other instances published or chose, and drops versions nobody needs any more. */
    synchronized void refresh() {
        assemble(state.loaded(), state.numbers());
    }

    /** Whether something was published or chosen since. */
    boolean outdated() {
        return store.lastEvent() != state.event();
    }

    private Publication.Plan publish(LoadedServices loaded) {
        List<Publication.Plan> plans = new ArrayList<>();
        FlowStore.inTransaction(
                () -> {
                    store.lock();
                    Publication.Plan plan =
                            Publication.plan(loaded, store.all(), this::readable, drafts);
                    Faults faults = new Faults();
                    faults.addAll(plan.of(Weight.FAULT));
                    if (!faults.none()) {
                        throw new FaultyServices(faults);
                    }
                    for (Publication.New fresh : plan.publish()) {
                        store.publish(
                                fresh.version(),
                                loaded.files(),
                                fresh.draft(),
                                APPLICATION,
                                clock.instant());
                    }
                    plans.add(plan);
                });
        return plans.getFirst();
    }

    /** A version as it is stored; one that is in memory need not be read again, for it never changes. */
    private Optional<FlowVersion> readable(PublishedVersion published) {
        FlowVersion kept = state == null ? null : state.kept().get(published.ref());
        if (kept != null) {
            return Optional.of(kept);
        }
        try {
            return Optional.of(store.read(published));
        } catch (FaultyServices unreadable) {
            LOG.errorf(
                    "the stored version %s cannot be read: %s",
                    published.ref(), unreadable.getMessage());
            return Optional.empty();
        }
    }

    private void assemble(LoadedServices loaded, Map<String, Integer> numbers) {
        long event = store.lastEvent();
        state = assembled(loaded, numbers, store.pinned(), event);
    }

    private State assembled(
            LoadedServices loaded, Map<String, Integer> numbers, Set<FlowRef> pinned, long event) {
        Map<String, FlowVersion> own = new HashMap<>();
        for (FlowVersion version : loaded.versions()) {
            String name = version.flow().ref().name();
            own.put(name, version.numbered(numbers.get(name)));
        }
        Map<String, Integer> starts = store.starts();
        Set<FlowRef> needed = new TreeSet<>(PublishedVersion.ORDER);
        needed.addAll(pinned);
        own.keySet().stream()
                .filter(starts::containsKey)
                .forEach(name -> needed.add(new FlowRef(name, starts.get(name))));
        own.values().forEach(version -> needed.remove(version.flow().ref()));

        Map<FlowRef, FlowVersion> kept = new HashMap<>();
        Set<FlowRef> unreadable = new HashSet<>();
        Map<FlowRef, PublishedVersion> published = new HashMap<>();
        if (!needed.isEmpty()) {
            store.all().forEach(version -> published.put(version.ref(), version));
        }
        for (FlowRef ref : needed) {
            Optional.ofNullable(published.get(ref))
                    .flatMap(this::readable)
                    .ifPresentOrElse(version -> kept.put(ref, version), () -> unreadable.add(ref));
        }
        return new State(
                loaded,
                numbers,
                Map.copyOf(kept),
                Set.copyOf(unreadable),
                flows(loaded, own, kept, starts),
                event);
    }

    private static Flows flows(
            LoadedServices loaded,
            Map<String, FlowVersion> own,
            Map<FlowRef, FlowVersion> kept,
            Map<String, Integer> starts) {
        List<Flow> starting = new ArrayList<>();
        List<Flows.Kept> others = new ArrayList<>();
        kept.values().forEach(v -> others.add(new Flows.Kept(v.flow(), v.texts())));
        own.forEach(
                (name, version) -> {
                    int start = starts.getOrDefault(name, version.flow().ref().version());
                    FlowVersion chosen = kept.getOrDefault(new FlowRef(name, start), version);
                    starting.add(chosen.flow());
                    if (chosen != version) {
                        others.add(new Flows.Kept(version.flow(), version.texts()));
                    }
                });
        return loaded.flows().starting(starting).keeping(others);
    }
}
