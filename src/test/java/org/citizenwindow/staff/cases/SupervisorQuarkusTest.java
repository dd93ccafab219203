package org.citizenwindow.staff.cases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.citizenwindow.cases.CasePriority;
import org.citizenwindow.cases.CaseQueries;
import org.citizenwindow.cases.CaseStatus;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.cases.HistoryLine;
import org.citizenwindow.platform.audit.ReadLog;
import org.citizenwindow.platform.database.TestDatabase;
import org.citizenwindow.shared.StaffId;
import org.citizenwindow.shared.events.CaseChanged.Kind;
import org.citizenwindow.staff.accounts.Officers;
import org.citizenwindow.staff.accounts.StaffRole;
import org.citizenwindow.staff.layout.FormToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a supervisor may beyond a triage officer, and what is recorded of both. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class SupervisorQuarkusTest {
    @Inject Officers officers;
    @Inject Reports reports;
    @Inject CaseQueries cases;
    @Inject ReadLog readLog;

    private CaseView report;
    private String triage;
    private String supervisor;

    @BeforeEach
    void oneCase_anOfficerAndASupervisor() {
        report = reports.open("北京路 1 号", "粤A00001", "粤B00002", "13800000001");
        triage = officers.session("li.na");
        supervisor = officers.supervisor("chen.wei");
        officers.make("zhou.qi", "Zhou Qi", StaffRole.TRIAGE);
    }

    @Test
    void looking_isRecorded_onceALook() {
        Instant before = Instant.now();
        page(triage);
        page(triage);
        browser(triage).get(path() + "/parts").then().statusCode(200);
        page(supervisor);
        assertThat(readLog.of(report.citizen().toString(), 9))
                .hasSize(2)
                .allSatisfy(
                        look -> {
                            assertThat(look.what()).isEqualTo("case " + report.number());
                            assertThat(look.purpose()).isEqualTo("console");
                            assertThat(look.at())
                                    .isBetween(before, before.plus(Duration.ofMinutes(5)));
                        })
                .extracting(ReadLog.Entry::reader)
                .containsExactly("chen.wei", "li.na");
    }

    @Test
    void readLog_isShownToSupervisorsOnly() {
        page(triage);
        browser(triage).get(path() + "/reads").then().statusCode(404);
        assertThat(
                        browser(supervisor)
                                .get(path() + "/reads")
                                .then()
                                .statusCode(200)
                                .extract()
                                .asString())
                .contains("Who read " + report.number(), "li.na", "console");
    }

    @Test
    void reassigning_toSomebodyElse_isASupervisors() {
        act(triage, "assign", Map.of("to", "zhou.qi"))
                .then()
                .statusCode(422)
                .body(containsString("supervisor"));
        assertThat(now().assignee()).isEmpty();
        act(supervisor, "assign", Map.of("to", "nobody")).then().statusCode(422);
        act(supervisor, "assign", Map.of("to", "zhou.qi")).then().statusCode(303);
        assertThat(now().assignee()).contains(new StaffId("zhou.qi"));
        assertThat(cases.history(report.number()).getLast().by()).isEqualTo("chen.wei");
    }

    @Test
    void priority_isASupervisorsToChange_withAReason() {
        Map<String, String> urgent = Map.of("priority", "high", "reason", "孩子在车上");
        act(triage, "priority", urgent).then().statusCode(422);
        act(supervisor, "priority", Map.of("priority", "high", "reason", " "))
                .then()
                .statusCode(422);
        act(supervisor, "priority", Map.of("priority", "very", "reason", "x"))
                .then()
                .statusCode(422);
        assertThat(now().priority()).isEqualTo(CasePriority.NORMAL);
        act(supervisor, "priority", urgent).then().statusCode(303);
        assertThat(now().priority()).isEqualTo(CasePriority.HIGH);
        assertThat(now().times().dueAt()).as("due at once").contains(report.times().openedAt());
        HistoryLine last = cases.history(report.number()).getLast();
        assertThat(last.kind()).isEqualTo(Kind.PRIORITIZED);
        assertThat(last.facts()).containsEntry("priority", "high").containsEntry("reason", "孩子在车上");
        assertThat(page(supervisor)).contains("changed the priority", "孩子在车上");
    }

    @Test
    void reopening_whatAnotherClosed_isASupervisors() {
        act(officers.session("zhou.qi"), "close", Map.of("outcome", "settled"))
                .then()
                .statusCode(303);
        report = now();
        assertThat(page(triage)).contains("A supervisor can reopen it");
        act(triage, "reopen", Map.of("reason", "new facts")).then().statusCode(422);
        assertThat(now().status()).isEqualTo(CaseStatus.CLOSED);
        act(supervisor, "reopen", Map.of("reason", "new facts")).then().statusCode(303);
        assertThat(now().status()).isEqualTo(CaseStatus.WORKING);
    }

    private CaseView now() {
        return cases.find(report.number()).orElseThrow();
    }

    private String path() {
        return "/console/cases/" + report.number();
    }

    private String page(String session) {
        return browser(session).get(path()).then().statusCode(200).extract().asString();
    }

    private Response act(String session, String action, Map<String, String> fields) {
        return browser(session)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("form-token", FormToken.of(session))
                .formParam("version", report.version())
                .formParams(fields)
                .post(path() + '/' + action);
    }

    private static RequestSpecification browser(String session) {
        return given().redirects()
                .follow(false)
                .header("Accept-Language", "en")
                .header("Accept", "text/html")
                .cookie("console-session", session);
    }
}
