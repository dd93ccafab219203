package org.citizenwindow.staff.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.citizenwindow.platform.database.TestDatabase;
import org.citizenwindow.shared.StaffId;
import org.citizenwindow.staff.accounts.Accounts;
import org.citizenwindow.staff.accounts.Officers;
import org.citizenwindow.staff.accounts.StaffRole;
import org.citizenwindow.staff.layout.FormToken;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class PeopleQuarkusTest {
    @Inject Officers officers;
    @Inject Accounts accounts;

    @Test
    void page_forAnOfficer_doesNotExist() {
        String session = officers.session("li.na");
        browser(session).get("/console/people").then().statusCode(404);
        post(session, "/console/people", Map.of("username", "x")).then().statusCode(404);
        post(session, "/console/people/li.na/disable", Map.of()).then().statusCode(404);
    }

    @Test
    void add_makesAnAccountThatMaySignIn() {
        String chief = officers.administrator("chief");
        String username = fresh();
        post(chief, "/console/people", form(username, "a password to keep")).then().statusCode(303);
        assertThat(accounts.find(new StaffId(username)))
                .hasValueSatisfying(
                        account -> {
                            assertThat(account.enabled()).isTrue();
                            assertThat(account.role()).isEqualTo(StaffRole.SUPERVISOR);
                        });
        post(chief, "/console/people", form(username, "a password to keep"))
                .then()
                .statusCode(422)
                .body(containsString("is taken"));
    }

    @Test
    void add_shortPassword_isRefusedInWords() {
        String username = fresh();
        post(officers.administrator("chief"), "/console/people", form(username, "short"))
                .then()
                .statusCode(422)
                .body(containsString("12 characters or more"));
        assertThat(accounts.find(new StaffId(username))).isEmpty();
    }

    @Test
    void disable_signsOutAtOnce_enableLetsInAgain() {
        String chief = officers.administrator("chief");
        String username = fresh();
        String session = officers.session(username);
        browser(session).get("/console").then().statusCode(200);
        post(chief, "/console/people/" + username + "/disable", Map.of()).then().statusCode(303);
        browser(session).get("/console").then().statusCode(303);
        post(chief, "/console/people/" + username + "/enable", Map.of()).then().statusCode(303);
        browser(officers.session(username)).get("/console").then().statusCode(200);
    }

    @Test
    void password_new_endsSessions() {
        String chief = officers.administrator("chief");
        String username = fresh();
        String session = officers.session(username);
        post(
                        chief,
                        "/console/people/" + username + "/password",
                        Map.of("password", "another long password"))
                .then()
                .statusCode(303);
        browser(session).get("/console").then().statusCode(303);
    }

    private static Map<String, String> form(String username, String password) {
        return Map.of(
                "username",
                username,
                "name",
                "Some One",
                "role",
                "SUPERVISOR",
                "password",
                password);
    }

    private static String fresh() {
        return "p" + UUID.randomUUID().toString().substring(0, 8);
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
