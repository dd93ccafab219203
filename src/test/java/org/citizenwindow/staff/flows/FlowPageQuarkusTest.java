package org.citizenwindow.staff.flows;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.citizenwindow.flows.PhraseFiles;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.platform.database.TestDatabase;
import org.citizenwindow.staff.accounts.Officers;
import org.citizenwindow.staff.accounts.SessionCookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How flows fare, as supervisors see it. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class FlowPageQuarkusTest {
    @Inject Officers officers;
    @Inject Sql sql;
    @Inject Clock clock;

    @BeforeEach
    void traces() {
        sql.update("delete from trace where flow = 'desk.hours'");
        sql.update("delete from misunderstood");
        for (int i = 0; i < 4; i++) {
            trace("tell", "ENTERED", 1);
        }
        trace("tell", "MISSED", 1);
        trace("tell", "CANCELLED", 1);
        trace("tell", "ENTERED", 20);
    }

    private void trace(String step, String kind, int daysAgo) {
        sql.update(
                """
                insert into trace (citizen_id, flow, version, steps, kinds, edges, at)
                values (?, 'desk.hours', 1, array[?], array[?], array[''], ?)
                """,
                UUID.randomUUID(),
                step,
                kind,
                clock.instant().minus(Duration.ofDays(daysAgo)));
    }

    private Response get(String session, String path) {
        return given().cookie(SessionCookie.NAME, session)
                .header("Accept-Language", "en")
                .get(path);
    }

    @Test
    void officer_findsNoSuchPage() {
        String officer = officers.session("li.na");
        for (String path :
                new String[] {"", "/desk.hours", "/desk.hours/picture.svg", "/phrases/en.yaml"}) {
            assertThat(get(officer, "/console/flows" + path).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void supervisor_seesWhereCitizensLeave() {
        String chief = officers.administrator("chief");
        String week = get(chief, "/console/flows/desk.hours").asString();
        assertThat(week).contains("<td class=\"num\">4</td>").contains("25 %");
        String month = get(chief, "/console/flows/desk.hours?days=30&version=1").asString();
        assertThat(month).contains("<td class=\"num\">5</td>").contains("20 %");
        assertThat(get(chief, "/console/flows/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void supervisor_seesHowMuchTheTalksPass() {
        String chief = officers.administrator("chief");
        Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .untilAsserted(
                        () ->
                                assertThat(get(chief, "/console/flows/accident.status").asString())
                                        .contains("<span>ja</span> <strong>100 %</strong>"));
    }

    @Test
    void picture_isAnImageOfItsOwn() {
        Response picture =
                get(officers.administrator("chief"), "/console/flows/desk.hours/picture.svg");
        assertThat(picture.contentType()).startsWith("image/svg+xml");
        assertThat(picture.asString()).contains("Service hours").contains(">tell</text>");
    }

    @Test
    void misunderstoodWords_areShownWithTheirTest() {
        sql.update(
                """
                insert into misunderstood (lang, flow, step, words, times, first_at, last_at)
                values ('zh-CN', 'desk.hours', 'tell', '“啥时候”<b>', 3, ?, ?)
                """,
                clock.instant(),
                clock.instant());
        String chief = officers.administrator("chief");
        Response file = get(chief, "/console/flows/phrases/zh-CN.yaml?flow=desk.hours");
        assertThat(file.contentType()).isEqualToIgnoringCase("text/yaml;charset=UTF-8");
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"phrases.zh-CN.yaml\"");
        assertThat(PhraseFiles.faults("zh-CN", file.asString())).isEmpty();
        assertThat(file.asString())
                .contains("faq.hours:\n  must_not:\n    - \"“啥时候”<b>\"  # desk.hours tell 3x");
        assertThat(get(chief, "/console/flows/phrases/ja.yaml").asString())
                .endsWith("format: cw.phrase_tests/1\n");
        assertThat(get(chief, "/console/flows/phrases/fr.yaml").statusCode()).isEqualTo(404);
        String page = get(chief, "/console/flows").asString();
        assertThat(page)
                .contains("&lt;b&gt;")
                .contains("services/desk/phrases/zh-CN.yaml")
                .contains("faq.hours:\n  must:\n    - &quot;")
                .contains("faq.hours:\n  must_not:\n    - &quot;")
                .contains("This system does not change its own files");
    }
}
