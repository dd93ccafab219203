package org.citizenwindow.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.citizenwindow.dialog.flow.FlowRef;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.flows.reading.FirstMessage;
import org.citizenwindow.flows.versions.FlowStore;
import org.citizenwindow.flows.versions.FlowVersion;
import org.citizenwindow.flows.versions.PublishedVersion;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.platform.database.TestDatabase;
import org.citizenwindow.shared.Lang;
import org.citizenwindow.shared.StaffId;
import org.junit.jupiter.api.Test;

/** A directory of services under a running application: edited, broken, mended, rolled back. */
@QuarkusTest
@TestProfile(ReloadQuarkusTest.WithDirectory.class)
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class ReloadQuarkusTest {
    private static final Path DIRECTORY =
            Path.of("target", "reload", String.valueOf(System.nanoTime()));
    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject FlowRegistry registry;
    @Inject FlowVersions versions;
    @Inject FlowStore store;
    @Inject Sql sql;

    /** A directory of its own. */
    public static class WithDirectory implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Lamp.writeTo(DIRECTORY);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return Map.of("window.services-dir", DIRECTORY.toString());
        }
    }

    private int current() {
        return registry.current().newest(Lamp.FLOW).orElseThrow().ref().version();
    }

    private String said(int version) {
        FlowRef ref = new FlowRef(Lamp.FLOW, version);
        return registry.knowing(List.of(ref))
                .text(registry.current().flow(ref).orElseThrow(), Lang.EN, "thanks", 0)
                .orElseThrow();
    }

    @Test
    void file_changedBrokenMended_runningVersionStaysUntilTheNextIsSound() throws IOException {
        Lamp lamp = new Lamp(DIRECTORY);
        int first = current();
        String words = said(first);

        // Edited without a new number: the demo gives one of its own, within about two seconds.
        lamp.change("texts/en.yaml", "thanks: ", "thanks: Dear neighbour. ");
        await().atMost(SOON).until(() -> current() > first);
        int second = current();
        assertThat(said(second)).startsWith("Dear neighbour.");
        assertThat(said(first)).as("the old one still has its own words").isEqualTo(words);
        assertThat(versions.all())
                .filteredOn(v -> v.ref().equals(new FlowRef(Lamp.FLOW, second)))
                .singleElement()
                .satisfies(v -> assertThat(v.draft()).isTrue());

        // Broken: what ran before goes on, and the fault says where and what to do.
        lamp.change("flow.yaml", "next: end", "next: ende");
        await().atMost(SOON).until(() -> !registry.report().taken());
        assertThat(current()).isEqualTo(second);
        assertThat(registry.report().faults())
                .anySatisfy(
                        fault -> {
                            assertThat(fault.file()).endsWith("lamp/flow.yaml");
                            assertThat(fault.line()).isPositive();
                            assertThat(fault.what()).contains("did you mean 'end'");
                        });

        // A call that nothing answers to is found before a citizen meets it.
        lamp.change("flow.yaml", "next: ende", "next: end");
        lamp.change("flow.yaml", "service: office.hours", "service: office.hour");
        await().atMost(SOON)
                .until(
                        () ->
                                registry.report().faults().stream()
                                        .anyMatch(
                                                fault ->
                                                        fault.what()
                                                                .contains(
                                                                        "did you mean"
                                                                                + " 'office.hours'")));

        // Mended, under a number of its own.
        lamp.change("flow.yaml", "service: office.hour", "service: office.hours");
        lamp.change("flow.yaml", "version: 1", "version: 90");
        await().atMost(SOON).until(() -> registry.report().taken() && current() == 90);

        // Rolled back, and forward again.
        StaffId chief = new StaffId("chief");
        assertThat(versions.start(new FlowRef(Lamp.FLOW, first), chief))
                .isInstanceOf(FlowVersions.Choice.Chosen.class);
        await().atMost(SOON).until(() -> current() == first);
        assertThat(registry.current().flow(new FlowRef(Lamp.FLOW, 90))).isPresent();
        assertThat(said(first)).isEqualTo(words);
        assertThat(
                        sql.list(
                                "select by, kind from flow_event where flow = ? order by id desc limit 1",
                                row -> row.text(1) + " " + row.text(2),
                                Lamp.FLOW))
                .containsExactly("chief start_chosen");
        assertThat(versions.start(new FlowRef(Lamp.FLOW, first), chief))
                .isInstanceOf(FlowVersions.Choice.Refused.class);
        assertThat(versions.start(new FlowRef(Lamp.FLOW, 4711), chief))
                .isInstanceOf(FlowVersions.Choice.Refused.class);
        versions.start(new FlowRef(Lamp.FLOW, 90), chief);
        await().atMost(SOON).until(() -> current() == 90);
    }

    /** What ADR 0010 and the how-to say of a machine of today. */
    private static final Duration PROMISED = Duration.ofSeconds(2);

    /** Until a file counts as written; a slow machine takes longer only for what comes then. */
    private static final Duration LOOKING = Duration.ofSeconds(1);

    @Test
    void savedFile_answersWithinTheTimePromised() throws IOException {
        Lamp lamp = new Lamp(DIRECTORY);
        List<Duration> texts = new ArrayList<>();
        List<Duration> phrases = new ArrayList<>();
        String label = "label.dark: dark";
        String menu = "menu: [LAMP]";
        for (int i = 0; i < 5; i++) {
            String next = "label.dark: dark" + i;
            lamp.change("texts/ja.yaml", label, next);
            texts.add(until(() -> next.endsWith(": " + label())));
            label = next;
            String said = "violet lantern " + "abcde".charAt(i);
            String starts = "menu: [LAMP]\n  phrases: {en: [\"" + said + "\"]}";
            lamp.change("flow.yaml", menu, starts);
            phrases.add(until(() -> Lamp.FLOW.equals(meant(said))));
            menu = starts;
        }
        lamp.change("texts/ja.yaml", label, "label.dark: dark");
        lamp.change("flow.yaml", menu, "menu: [LAMP]");
        System.out.printf(
                "from saving to answering: a text %s, a start phrase %s%n", texts, phrases);
        Duration allowed = longer(PROMISED, LOOKING.plus(reading().multipliedBy(2)));
        assertThat(fastest(texts)).isLessThanOrEqualTo(allowed);
        Duration understood =
                longer(PROMISED, LOOKING.plus(reading().plus(preparing()).multipliedBy(2)));
        assertThat(fastest(phrases)).isLessThanOrEqualTo(understood);
    }

    /** How long this machine, as busy as it is, takes to make the examples of one language ready. */
    private static Duration preparing() {
        List<Duration> took = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Flows flows = ServiceLoader.load(BuiltInServices.files());
            long started = System.nanoTime();
            flows.recogniser().understand("a first message", Optional.of(Lang.EN));
            took.add(Duration.ofNanos(System.nanoTime() - started));
        }
        return fastest(took);
    }

    private static Duration until(Callable<Boolean> live) {
        long saved = System.nanoTime();
        await().pollInterval(Duration.ofMillis(10)).atMost(SOON).until(live);
        return Duration.ofNanos(System.nanoTime() - saved);
    }

    /** How long this machine, as busy as it is, takes to read all services. */
    private Duration reading() {
        List<Duration> took = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            long started = System.nanoTime();
            registry.reread();
            took.add(Duration.ofNanos(System.nanoTime() - started));
        }
        return fastest(took);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** The others say what else this machine did meanwhile. */
    private static Duration fastest(List<Duration> took) {
        return took.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    private String label() {
        Flows flows = registry.current();
        return flows.text(flows.newest(Lamp.FLOW).orElseThrow(), Lang.JA, "label.dark", 0)
                .orElseThrow();
    }

    private String meant(String text) {
        return FirstMessage.of(registry.current(), text, Optional.of(Lang.EN)).intent();
    }

    @Test
    void publishedVersion_cannotBeChangedEvenInTheDatabase() {
        assertThatThrownBy(
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .run(
                                                () ->
                                                        sql.update(
                                                                "update flow_version set draft = true")))
                .hasRootCauseMessage(
                        "ERROR: a published version of a flow never changes\n"
                                + "  Where: PL/pgSQL function flow_version_is_final() line 3 at RAISE");
        assertThat(Files.exists(DIRECTORY)).isTrue();
    }

    @Test
    void everyShippedFlow_isStoredAndReadBackTheSame() {
        for (PublishedVersion version : versions.all()) {
            FlowVersion stored = store.read(version);
            assertThat(stored.flow().ref()).isEqualTo(version.ref());
            registry.current()
                    .flow(version.ref())
                    .ifPresent(live -> assertThat(stored.flow().steps()).isEqualTo(live.steps()));
        }
    }
}
