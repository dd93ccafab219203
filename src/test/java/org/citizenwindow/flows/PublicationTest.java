package org.citizenwindow.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.flows.reading.FlowFiles;
import org.citizenwindow.flows.versions.FlowStore;
import org.citizenwindow.flows.versions.FlowVersion;
import org.citizenwindow.flows.versions.PublishedVersion;
import org.citizenwindow.flows.versions.VersionLint.Weight;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A published number stands for its content for ever in production; the demo numbers what authors save. */
class PublicationTest {
    private static final String FORM = "sample.form";

    @TempDir Path directory;

    private final List<PublishedVersion> published = new ArrayList<>();
    private final Map<PublishedVersion, FlowVersion> contents = new HashMap<>();
    private SampleService sample;

    @BeforeEach
    void publishAll() throws IOException {
        sample = SampleService.in(directory);
        assertThat(publish(false).publish()).hasSizeGreaterThan(10);
    }

    private Publication.Plan plan(boolean drafts) {
        return Publication.plan(
                sample.loaded(),
                published,
                version -> Optional.ofNullable(contents.get(version)),
                drafts);
    }

    private Publication.Plan publish(boolean drafts) {
        Publication.Plan plan = plan(drafts);
        FlowFiles files = sample.loaded().files();
        for (Publication.New fresh : plan.publish()) {
            PublishedVersion version =
                    new PublishedVersion(
                            fresh.version().flow().ref(),
                            fresh.version().flow().service(),
                            fresh.version().name(),
                            FlowStore.sha256(fresh.version(), files),
                            fresh.draft(),
                            Instant.EPOCH,
                            "application");
            published.add(version);
            contents.put(version, fresh.version());
        }
        return plan;
    }

    private void edit(String words) throws IOException {
        sample.change(
                "texts/en.yaml", sample.line("texts/en.yaml", "ask.plate"), "ask.plate: " + words);
    }

    @Test
    void nothingChanged_nothingIsPublished() {
        assertThat(plan(false).publish()).isEmpty();
        assertThat(plan(false).findings()).isEmpty();
        assertThat(plan(false).numbers()).containsEntry(FORM, 3);
    }

    @Test
    void production_changedWithoutANewNumber_isRefused() throws IOException {
        edit("Which plate?");
        Publication.Plan plan = plan(false);
        assertThat(plan.publish()).isEmpty();
        assertThat(plan.of(Weight.FAULT))
                .singleElement()
                .satisfies(
                        fault ->
                                assertThat(fault.what())
                                        .contains("'ask.plate' in en differs")
                                        .endsWith("raise 'version' to 4"));
    }

    @Test
    void production_raised_isPublished_andOlderFilesOfAnotherInstanceAreFine() throws IOException {
        edit("Which plate?");
        sample.raise();
        assertThat(publish(false).publish())
                .singleElement()
                .satisfies(
                        fresh -> {
                            assertThat(fresh.draft()).isFalse();
                            assertThat(fresh.version().flow().ref().version()).isEqualTo(4);
                        });
        sample.change("flow.yaml", "version: 4", "version: 3");
        edit("Please tell the plate.");
        assertThat(plan(false).findings()).isEmpty();
        assertThat(plan(false).publish()).isEmpty();
    }

    @Test
    void demo_everySavedChangeGetsANumber_andTheSameContentTheSameOne() throws IOException {
        edit("First try?");
        assertThat(publish(true).numbers()).containsEntry(FORM, 4);
        edit("Second try?");
        assertThat(publish(true).numbers()).containsEntry(FORM, 5);
        edit("First try?");
        Publication.Plan back = publish(true);
        assertThat(back.numbers()).containsEntry(FORM, 4);
        assertThat(back.publish()).isEmpty();
        edit("Please tell the plate.");
        assertThat(publish(true).numbers()).containsEntry(FORM, 3);
        assertThat(published).filteredOn(PublishedVersion::draft).hasSize(2);
    }

    @Test
    void demo_stepIdReusedForSomethingElse_isAFaultThereToo() throws IOException {
        sample.change(
                "flow.yaml",
                "{id: plate, collect: plate}\n  - {id: others, collect: others}",
                "{id: others, collect: plate}\n  - {id: plate, collect: others}");
        assertThat(plan(true).of(Weight.FAULT)).hasSize(2);
    }
}
