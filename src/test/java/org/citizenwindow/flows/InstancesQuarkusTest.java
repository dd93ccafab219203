package org.citizenwindow.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.citizenwindow.channel.InboundMessage;
import org.citizenwindow.channel.InboundMessage.Content;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.FlowRef;
import org.citizenwindow.flows.reading.FaultyServices;
import org.citizenwindow.flows.versions.FlowStore;
import org.citizenwindow.flows.versions.PublishedVersion;
import org.citizenwindow.inbox.AcceptMessage;
import org.citizenwindow.platform.RunMode;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.platform.database.TestDatabase;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several instances on one database: each a registry of its own, as a process has. */
@QuarkusTest
@TestProfile(ReloadQuarkusTest.WithDirectory.class)
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class InstancesQuarkusTest {
    private static final int INSTANCES = 4;

    @TempDir Path directory;

    @Inject FlowRegistry registry;
    @Inject FlowStore store;
    @Inject AcceptMessage acceptMessage;
    @Inject Sql sql;
    @Inject Clock clock;

    private FlowRegistry instance(Path services, RunMode mode) {
        return new FlowRegistry(Optional.of(List.of(services)), store, clock, mode);
    }

    /** A lamp under another name, so that nobody else has published it. */
    private static Lamp lamp(Path services, String flow) throws IOException {
        Lamp.writeTo(services);
        Lamp lamp = new Lamp(services);
        lamp.change("flow.yaml", "flow: lamp.report", "flow: " + flow);
        lamp.change(
                "flow.yaml",
                "menu: [LAMP]",
                "menu: [" + flow.toUpperCase(java.util.Locale.ROOT) + "]");
        return lamp;
    }

    private List<PublishedVersion> published(String flow) {
        return store.all().stream().filter(v -> v.ref().name().equals(flow)).toList();
    }

    private static FlowRef newest(FlowRegistry instance, String flow) {
        return instance.current().newest(flow).map(Flow::ref).orElseThrow();
    }

    private static List<FlowRegistry> atOnce(List<Callable<FlowRegistry>> starts) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<FlowRegistry> instances = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(starts.size())) {
            List<Future<FlowRegistry>> started = new ArrayList<>();
            for (var start : starts) {
                started.add(
                        threads.submit(
                                () -> {
                                    go.await();
                                    return start.call();
                                }));
            }
            go.countDown();
            for (Future<FlowRegistry> each : started) {
                instances.add(each.get());
            }
        }
        return instances;
    }

    @Test
    void severalStartAtOnce_withTheSameNewFlow_oneVersionIsPublished() throws Exception {
        String flow = "lamp.race";
        lamp(directory, flow);
        List<Callable<FlowRegistry>> starts = new ArrayList<>();
        for (int i = 0; i < INSTANCES; i++) {
            starts.add(() -> instance(directory, RunMode.PRODUCTION));
        }
        List<FlowRegistry> instances = atOnce(starts);

        assertThat(published(flow))
                .extracting(PublishedVersion::ref)
                .containsExactly(new FlowRef(flow, 1));
        assertThat(sql.list("select kind from flow_event where flow = ?", row -> row.text(1), flow))
                .containsExactly("published");
        assertThat(instances).allSatisfy(i -> assertThat(newest(i, flow).version()).isOne());
    }

    @Test
    void severalSaveAtOnce_eachDraftHasItsOwnNumberAndContent() throws Exception {
        String flow = "lamp.drafts";
        lamp(directory.resolve("first"), flow);
        instance(directory.resolve("first"), RunMode.DEMO);
        List<Callable<FlowRegistry>> starts = new ArrayList<>();
        for (int i = 0; i < INSTANCES; i++) {
            Path own = directory.resolve("edited" + i);
            lamp(own, flow).change("texts/en.yaml", "thanks: ", "thanks: Author " + i + ". ");
            starts.add(() -> instance(own, RunMode.DEMO));
        }
        List<FlowRegistry> instances = atOnce(starts);

        assertThat(published(flow))
                .extracting(v -> v.ref().version())
                .containsExactly(1, 2, 3, 4, 5);
        for (int i = 0; i < INSTANCES; i++) {
            FlowRegistry instance = instances.get(i);
            String own = "Author " + i;
            assertThat(published(flow))
                    .extracting(
                            v ->
                                    store.read(v)
                                            .texts()
                                            .get(Lang.EN)
                                            .get("thanks")
                                            .general()
                                            .getFirst())
                    .filteredOn(text -> text.startsWith(own))
                    .hasSize(1);
            instance.refresh();
            assertThat(instance.outdated()).isFalse();
            assertThat(newest(instance, flow))
                    .as("all begin with the last")
                    .isEqualTo(newest(instances.getFirst(), flow));
        }
    }

    @Test
    void production_startedWithOtherContentUnderAPublishedNumber_doesNotStart() throws IOException {
        String flow = "lamp.refused";
        Lamp lamp = lamp(directory, flow);
        instance(directory, RunMode.PRODUCTION);
        lamp.change("texts/en.yaml", "thanks: ", "thanks: Dear neighbour. ");
        assertThatThrownBy(() -> instance(directory, RunMode.PRODUCTION))
                .isInstanceOf(FaultyServices.class)
                .hasMessageContaining("lamp/flow.yaml:3: version 1 is published and never changes")
                .hasMessageContaining("raise 'version' to 2");
        assertThat(published(flow)).hasSize(1);
    }

    @Test
    void production_startedWithTheNextVersion_publishesIt_andWhoeverIsUnderWayStays()
            throws IOException {
        ConversationKey early = new ConversationKey("paper", "instances", "early");
        tap(early);
        FlowRef first = newest(registry, Lamp.FLOW);
        assertThat(pins(early)).isEqualTo("{" + first + "}");

        int next = published(Lamp.FLOW).getLast().ref().version() + 1;
        Lamp.writeTo(directory);
        Lamp lamp = new Lamp(directory);
        lamp.change("flow.yaml", "version: 1", "version: " + next);
        lamp.change("texts/en.yaml", "thanks: ", "thanks: From the new release. ");
        FlowRegistry upgraded = instance(directory, RunMode.PRODUCTION);

        FlowRef second = new FlowRef(Lamp.FLOW, next);
        assertThat(newest(upgraded, Lamp.FLOW)).isEqualTo(second);
        Flow kept = upgraded.current().flow(first).orElseThrow();
        assertThat(upgraded.current().text(kept, Lang.EN, "thanks", 0).orElseThrow())
                .as("the upgraded instance has what the citizen runs on, in its words")
                .doesNotContain("new release");

        registry.refresh();
        assertThat(newest(registry, Lamp.FLOW))
                .as("the instance not yet upgraded")
                .isEqualTo(second);
        ConversationKey late = new ConversationKey("paper", "instances", "late");
        tap(late);
        assertThat(pins(late)).isEqualTo("{" + second + "}");
        say(early, "天河路12号路口");
        assertThat(pins(early)).isEqualTo("{" + first + "}");
    }

    private String pins(ConversationKey key) {
        return sql.first(
                        "select pins::text from conversation where key = ?",
                        row -> row.text(1),
                        key.value())
                .orElseThrow();
    }

    private void tap(ConversationKey key) {
        accept(key, new Content.MenuTap("LAMP"));
    }

    private void say(ConversationKey key, String words) {
        accept(key, new Content.Text(words, ""));
    }

    private void accept(ConversationKey key, Content content) {
        String id = key.userId() + '/' + System.nanoTime();
        acceptMessage.accept(
                new InboundMessage(key, id, clock.instant(), content),
                clock.instant().plusSeconds(4));
    }
}
