package org.citizenwindow.staff.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.citizenwindow.platform.database.TestDatabase;
import org.citizenwindow.staff.accounts.Officers;
import org.citizenwindow.staff.accounts.StaffRole;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class SignInQuarkusTest {
    private static final String SESSION = "console-session";
    private static final Pattern TOKEN =
            Pattern.compile("name=\"form-token\" value=\"([0-9a-f]{64})\"");

    @Inject Officers officers;

    @Test
    void console_notSignedIn_leadsToSignInAndBack() {
        browser()
                .get("/console/cases/4821-7395-0262?x=1")
                .then()
                .statusCode(303)
                .header(
                        "Location",
                        endsWith(
                                "/console/sign-in?to=%2Fconsole%2Fcases%2F4821-7395-0262%3Fx%3D1"));
    }

    @Test
    void console_notSignedIn_postIsNotDone() {
        browser()
                .formParam("text", "hello")
                .post("/console/cases/4821-7395-0262/note")
                .then()
                .statusCode(303);
    }

    @Test
    void part_notSignedIn_movesTheWholePage() {
        browser()
                .header("HX-Request", "true")
                .get("/console")
                .then()
                .statusCode(401)
                .header("HX-Redirect", "/console/sign-in");
    }

    @Test
    void stream_notSignedIn_isRefused() {
        browser().header("Accept", "text/event-stream").get("/console/live").then().statusCode(401);
    }

    @Test
    void signIn_rightPassword_opensSessionAndGoesWhereWanted() {
        officers.make("chen.yu", "Chen Yu", StaffRole.TRIAGE);
        Response answer = signIn("Chen.Yu ", Officers.PASSWORD, "/console/people");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/console/people");
        Cookie session = answer.detailedCookie(SESSION);
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getSameSite()).isEqualTo("Lax");
        assertThat(session.getPath()).isEqualTo("/console");
        assertThat(session.isSecured()).as("plain http in tests").isFalse();
        assertThat(session.getValue()).hasSize(43);
    }

    @Test
    void signIn_targetOnAnotherHost_goesHome() {
        officers.make("chen.yu", "Chen Yu", StaffRole.TRIAGE);
        Response answer = signIn("chen.yu", Officers.PASSWORD, "https://evil.example/console");
        assertThat(answer.header("Location")).endsWith("/console").doesNotContain("evil");
    }

    @Test
    void signIn_wrongPasswordOrUnknownName_sayTheSame() {
        officers.make("sun.wei", "Sun Wei", StaffRole.TRIAGE);
        String known =
                signIn("sun.wei", "not the password", "/console")
                        .then()
                        .statusCode(403)
                        .extract()
                        .asString();
        String unknown =
                signIn("no.body", "not the password", "/console")
                        .then()
                        .statusCode(403)
                        .extract()
                        .asString();
        assertThat(known).contains("Name or password is wrong");
        assertThat(unknown.replace("no.body", "sun.wei").replaceAll("[0-9a-f]{64}", ""))
                .isEqualTo(known.replaceAll("[0-9a-f]{64}", ""));
    }

    @Test
    void signIn_manyFailures_mustWaitEvenWithTheRightPassword() {
        officers.make("zhao.min", "Zhao Min", StaffRole.TRIAGE);
        for (int i = 0; i < 5; i++) {
            signIn("zhao.min", "guess " + i, "/console").then().statusCode(403);
        }
        signIn("zhao.min", Officers.PASSWORD, "/console")
                .then()
                .statusCode(429)
                .header("Retry-After", not(equalTo("0")))
                .body(containsString("Too many tries"));
    }

    @Test
    void signIn_withoutFormToken_isRefused() {
        Response answer =
                browser()
                        .formParam("username", "chen.yu")
                        .formParam("password", Officers.PASSWORD)
                        .post("/console/sign-in");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.cookie(SESSION)).isNull();
    }

    @Test
    void signOut_endsTheSessionAtOnce() {
        String session = officers.session("qian.jun");
        String page =
                signedIn(session)
                        .get("/console/nowhere")
                        .then()
                        .statusCode(404)
                        .extract()
                        .asString();
        signedIn(session)
                .formParam("form-token", token(page))
                .post("/console/sign-out")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/sign-in"));
        signedIn(session).get("/console/nowhere").then().statusCode(303);
    }

    @Test
    void form_ofAnotherSession_isRefused() {
        String session = officers.session("qian.jun");
        String other = officers.session("sun.wei");
        String page = signedIn(other).get("/console/nowhere").asString();
        signedIn(session)
                .formParam("form-token", token(page))
                .post("/console/sign-out")
                .then()
                .statusCode(403);
        signedIn(session).get("/console/nowhere").then().statusCode(404);
    }

    @Test
    void form_fromAnotherSite_isRefused() {
        String session = officers.session("qian.jun");
        String page = signedIn(session).get("/console/nowhere").asString();
        signedIn(session)
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("form-token", token(page))
                .post("/console/sign-out")
                .then()
                .statusCode(403);
    }

    @Test
    void everyPage_carriesTheHeadersThatKeepOthersOut() {
        browser()
                .get("/console/sign-in")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Cache-Control", "no-store");
    }

    @Test
    void language_isKeptInACookie() {
        Response page = browser().get("/console/sign-in");
        assertThat(page.asString()).contains("<html lang=\"en\"");
        Response switched =
                browser()
                        .cookies(page.cookies())
                        .formParam("form-token", token(page.asString()))
                        .formParam("lang", "zh-CN")
                        .formParam("to", "/console/sign-in")
                        .post("/console/language");
        assertThat(switched.statusCode()).isEqualTo(303);
        String chinese = browser().cookies(switched.cookies()).get("/console/sign-in").asString();
        assertThat(chinese).contains("<html lang=\"zh-CN\"").doesNotContain("Password");
    }

    private Response signIn(String username, String password, String to) {
        Response page = browser().queryParam("to", to).get("/console/sign-in");
        return browser()
                .cookies(page.cookies())
                .formParam("form-token", token(page.asString()))
                .formParam("username", username)
                .formParam("password", password)
                .formParam("to", to)
                .post("/console/sign-in");
    }

    private static RequestSpecification browser() {
        return given().redirects()
                .follow(false)
                .header("Accept-Language", "en")
                .header("Accept", "text/html");
    }

    private static RequestSpecification signedIn(String session) {
        return browser().cookie(SESSION, session);
    }

    private static String token(String page) {
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).as("the page has a form token").isTrue();
        return token.group(1);
    }
}
