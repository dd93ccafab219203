package org.citizenwindow.staff.services;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.citizenwindow.channel.InboundMessage;
import org.citizenwindow.channel.InboundMessage.Content;
import org.citizenwindow.conversation.FlowMove;
import org.citizenwindow.conversation.MoveConversations;
import org.citizenwindow.dialog.flow.FlowRef;
import org.citizenwindow.flows.FlowRegistry;
import org.citizenwindow.flows.Lamp;
import org.citizenwindow.inbox.AcceptMessage;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.platform.database.TestDatabase;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.staff.accounts.Officers;
import org.citizenwindow.staff.layout.FormToken;
import org.junit.jupiter.api.Test;

/** The page about services: whose it is, and a change of a flow from the edit to the last conversation moved. */
@QuarkusTest
@TestProfile(ServicesQuarkusTest.WithDirectory.class)
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class ServicesQuarkusTest {
    private static final Path DIRECTORY =
            Path.of("target", "services-page", String.valueOf(System.nanoTime()));
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String PAGE = "/console/services";

    @Inject Officers officers;
    @Inject FlowRegistry registry;
    @Inject MoveConversations moves;
    @Inject AcceptMessage acceptMessage;
    @Inject Sql sql;
    @Inject Clock clock;

    /** A directory of its own. */
    public static class WithDirectory implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Lamp.writeTo(DIRECTORY);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.of("window.services-dir", DIRECTORY.toString());
        }
    }

    @Test
    void page_forAnOfficer_doesNotExist() {
        String session = officers.session("li.na");
        browser(session).get(PAGE).then().statusCode(404);
        for (String path : new String[] {"/lamp.report/start", "/lamp.report/try", "/moves/1"}) {
            post(session, PAGE + path, Map.of("version", "1")).then().statusCode(404);
        }
        browser(session).get("/console").then().body(not(containsString("/console/services")));
    }

    @Test
    void form_ofAnotherSite_isRefused() {
        String session = officers.supervisor("zhou");
        browser(session)
                .formParam("version", "1")
                .post(PAGE + "/lamp.report/start")
                .then()
                .statusCode(403);
    }

    @Test
    void edit_dryRun_move_rollBack() throws IOException {
        String session = officers.supervisor("zhou");
        FlowRef first = registry.current().newest(Lamp.FLOW).orElseThrow().ref();
        for (int i = 0; i < 12; i++) {
            say("c" + i, new Content.MenuTap("LAMP"));
            if (i % 3 == 0) {
                say("c" + i, new Content.Text("天河路12号路口", ""));
            }
        }
        assertThat(moves.running()).containsEntry(first, 12);
        browser(session)
                .get(PAGE)
                .then()
                .statusCode(200)
                .body(containsString("Report a street lamp"));

        // The second question goes; who stands there has no target.
        Lamp lamp = new Lamp(DIRECTORY);
        lamp.change(
                "flow.yaml",
                "version: 1",
                "version: " + (first.version() + 1) + "\nfrom: {" + first.version() + ": same}");
        lamp.change("flow.yaml", "  dark: {type: yes_no}\n", "");
        lamp.change(
                "flow.yaml",
                "  - {id: dark, collect: dark, next: [{if: dark, to: hours}, {to: thanks}]}\n",
                "");
        FlowRef second = new FlowRef(Lamp.FLOW, first.version() + 1);
        await().atMost(SOON)
                .until(
                        () ->
                                registry.current()
                                        .newest(Lamp.FLOW)
                                        .orElseThrow()
                                        .ref()
                                        .equals(second));
        browser(session).get(PAGE).then().body(containsString("has no target"));
        assertThat(moves.running()).as("nobody was moved by the edit").containsEntry(first, 12);

        post(
                        session,
                        PAGE + "/lamp.report/try",
                        Map.of("from", "" + first.version(), "to", "" + second.version()))
                .then()
                .statusCode(303);
        browser(session)
                .get(PAGE)
                .then()
                .body(containsString("8 of 12 move"))
                .body(containsString("4 stay at “dark”"));
        FlowMove tried = moves.latest(1).getFirst();
        post(session, PAGE + "/moves/" + tried.id(), Map.of())
                .then()
                .statusCode(422)
                .body(containsString("Confirm that they may"));
        post(session, PAGE + "/moves/" + tried.id(), Map.of("acknowledged", "on"))
                .then()
                .statusCode(303);
        await().atMost(SOON).until(() -> moves.latest(1).getFirst().state() == FlowMove.State.DONE);
        assertThat(moves.latest(1).getFirst())
                .satisfies(
                        done -> {
                            assertThat(done.moved()).isEqualTo(8);
                            assertThat(done.stayed()).isEqualTo(4);
                        });
        assertThat(moves.running()).containsEntry(first, 4).containsEntry(second, 8);
        post(session, PAGE + "/moves/" + tried.id(), Map.of("acknowledged", "on"))
                .then()
                .statusCode(422)
                .body(containsString("ordered before"));

        // Everybody ends, on whichever version.
        for (int i = 0; i < 12; i++) {
            say("c" + i, i % 3 == 0 ? new Content.Text("1", "") : new Content.Text("天河路12号路口", ""));
        }
        assertThat(moves.running()).doesNotContainKeys(first, second);

        post(session, PAGE + "/lamp.report/start", Map.of("version", "" + first.version()))
                .then()
                .statusCode(303);
        await().atMost(SOON)
                .until(
                        () ->
                                registry.current()
                                        .newest(Lamp.FLOW)
                                        .orElseThrow()
                                        .ref()
                                        .equals(first));
        say("late", new Content.MenuTap("LAMP"));
        assertThat(moves.running()).containsEntry(first, 1);
        post(session, PAGE + "/lamp.report/start", Map.of("version", "4711"))
                .then()
                .statusCode(422)
                .body(containsString("no such version"));
        assertThat(
                        sql.list(
                                "select kind from flow_event where flow = ? and by = 'zhou' order by id",
                                row -> row.text(1),
                                Lamp.FLOW))
                .containsExactly("dry_run", "move_ordered", "move_done", "start_chosen");

        // Taken out of the directory: shown as long as somebody runs on it, then no more.
        Path home = DIRECTORY.resolve("lamp");
        Path away = DIRECTORY.resolveSibling(DIRECTORY.getFileName() + "-removed");
        Files.move(home, away);
        await().atMost(SOON).until(() -> !registry.names().contains(Lamp.FLOW));
        browser(session)
                .get(PAGE)
                .then()
                .body(containsString("Report a street lamp"))
                .body(containsString("No longer in the files"));
        say("late", new Content.Text("天河路12号路口", ""));
        say("late", new Content.Text("1", ""));
        assertThat(moves.running()).doesNotContainKeys(first, second);
        browser(session).get(PAGE).then().statusCode(200).body(not(containsString("lamp.report")));
        Files.move(away, home);
        await().atMost(SOON).until(() -> registry.names().contains(Lamp.FLOW));
    }

    private int said;

    private void say(String citizen, Content content) {
        ConversationKey key = new ConversationKey("paper", "services", citizen);
        acceptMessage.accept(
                new InboundMessage(key, citizen + '/' + said++, clock.instant(), content),
                clock.instant().plusSeconds(4));
    }

    private static Response post(String session, String path, Map<String, String> fields) {
        return browser(session)
                .formParam(FormToken.FIELD, FormToken.of(session))
                .formParams(fields)
                .post(path);
    }

    private static RequestSpecification browser(String session) {
        return given().redirects()
                .follow(false)
                .header("Accept-Language", "en")
                .header("Accept", "text/html")
                .cookie("console-session", session);
    }
}
