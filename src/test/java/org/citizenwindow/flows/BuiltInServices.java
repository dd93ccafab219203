package org.citizenwindow.flows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.flows.reading.Faults;
import org.citizenwindow.flows.reading.FlowFiles;
import org.citizenwindow.flows.talks.Talk;
import org.citizenwindow.flows.talks.TalkPlayer;
import org.citizenwindow.shared.Lang;

/** The services this repository ships, read from its sources, alone or with the small one that tests the engine. */
public final class BuiltInServices {
    static final Path DIRECTORY = Path.of("src/main/resources/services");
    private static final Path SAMPLE = Path.of("src/test/resources/dialog/services");

    private static final Flows FLOWS = ServiceLoader.load(files());
    private static final LoadedServices WITH_SAMPLE =
            ServiceLoader.read(files().over(SAMPLE), Optional.empty());

    private BuiltInServices() {}

    public static FlowFiles files() {
        return FlowFiles.of(DIRECTORY);
    }

    /** The names of all calls the shipped catalogue describes. */
    public static Set<String> calls() {
        return Set.copyOf(ServiceLoader.calls(files()).names());
    }

    /** What is shipped. */
    public static Flows flows() {
        return FLOWS;
    }

    /** What is shipped, and {@code src/test/resources/dialog/services}. */
    public static Flows withSample() {
        return WITH_SAMPLE.flows();
    }

    /** How citizens are heard by {@link #withSample()}: read again, the sample takes it over where it does not change it. */
    public static Optional<Heard> heardWithSample() {
        return Optional.of(WITH_SAMPLE.heard());
    }

    /** All talks of the shipped services. */
    static List<Talk> talks(Faults faults) {
        List<Talk> talks = new ArrayList<>();
        try (Stream<Path> files = Files.walk(DIRECTORY)) {
            for (Path file : files.filter(BuiltInServices::isTalk).sorted().toList()) {
                talks.add(Talk.read(file.toString(), Files.readString(file), faults));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return talks;
    }

    /** Every conversation the talks pass through, in every language. */
    public static List<Conversation> conversations() {
        List<Conversation> states = new ArrayList<>();
        for (Talk talk : talks(new Faults())) {
            for (Lang lang : talk.locales()) {
                states.addAll(TalkPlayer.play(talk, lang, FLOWS).states());
            }
        }
        return states;
    }

    private static boolean isTalk(Path file) {
        return file.toString().endsWith(".yaml") && file.toString().contains("/talks/");
    }
}
