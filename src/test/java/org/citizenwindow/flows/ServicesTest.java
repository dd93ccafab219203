package org.citizenwindow.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.flow.Step;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.flows.reading.FlowFiles;
import org.junit.jupiter.api.Test;

class ServicesTest {
    @Test
    void builtInServices_haveNoFault() {
        assertThat(BuiltInServices.flows().all()).isNotEmpty();
    }

    @Test
    void menu_beginsWithTheMainFlowOfAService() {
        assertThat(BuiltInServices.flows().listed())
                .extracting(flow -> flow.ref().name())
                .containsExactly(
                        "traffic.minor_accident",
                        "accident.add_photo",
                        "accident.appointment",
                        "accident.status");
    }

    @Test
    void index_namesEveryFileThatIsLoaded() throws IOException {
        FlowFiles fromIndex =
                FlowFiles.load(Thread.currentThread().getContextClassLoader(), Optional.empty());
        Map<String, TreeSet<String>> named = new TreeMap<>();
        fromIndex.services().forEach(s -> named.put(s, new TreeSet<>(fromIndex.of(s).keySet())));
        assertThat(named)
                .as("services/index.yaml must name exactly the flow, text and word files there are")
                .isEqualTo(onDisk());
    }

    @Test
    void talks_areFoundBesideTheIndex() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        FlowFiles shipped = FlowFiles.load(loader, Optional.empty()).withTalks(loader);
        for (String service : shipped.services()) {
            assertThat(shipped.of(service).keySet())
                    .filteredOn(name -> name.startsWith("talks/"))
                    .containsExactlyInAnyOrderElementsOf(
                            BuiltInServices.files().of(service).keySet().stream()
                                    .filter(name -> name.startsWith("talks/"))
                                    .toList());
        }
        assertThat(shipped.of("accident")).containsKey("talks/happy.yaml");
    }

    @Test
    void pictures_exist() {
        TreeSet<String> pictures = new TreeSet<>();
        for (Flow flow : BuiltInServices.flows().all()) {
            for (Slot slot : flow.slots().values()) {
                pictures.add(slot.picture());
                if (slot.type() instanceof SlotType.Photos photos) {
                    photos.shots().forEach(shot -> pictures.add(shot.picture()));
                }
            }
            for (Step step : flow.steps().values()) {
                if (step instanceof Step.Tell tell) {
                    pictures.add(tell.picture());
                }
            }
        }
        pictures.remove("");
        assertThat(pictures)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(BuiltInServices.DIRECTORY.resolve(name)).exists());
    }

    private static Map<String, TreeSet<String>> onDisk() throws IOException {
        Map<String, TreeSet<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(BuiltInServices.DIRECTORY)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = BuiltInServices.DIRECTORY.relativize(file).toString();
                String[] parts = name.split("/", 2);
                boolean loaded =
                        parts.length == 2
                                && parts[1].matches(
                                        "(flow|faq|intents|calls)\\.yaml|(flows|texts|words|slots|groups|intents/[^/]+|phrases)/[^/]+\\.yaml|examples/[^/]+\\.tsv");
                if (loaded) {
                    found.computeIfAbsent(parts[0], any -> new TreeSet<>()).add(parts[1]);
                }
            }
        }
        return found;
    }
}
