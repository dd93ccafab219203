package org.citizenwindow.platform.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.citizenwindow.platform.database.TestDatabase;
import org.citizenwindow.shared.ErrorCode;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class FaultQuarkusTest {
    private static final String UUID = "[0-9a-f]{8}-[0-9a-f-]{27}";

    /** Fails as asked. */
    @Path("/test-faults/{how}")
    public static class FailingResource {
        @GET
        public Response fail(@PathParam("how") String how) {
            return switch (how) {
                case "bug" -> throw new IllegalStateException("phone 13800138000 in a message");
                case "refusal" ->
                        Problem.of(
                                Response.Status.CONFLICT,
                                new ErrorCode("appointments:slot_taken"),
                                "taken meanwhile");
                default -> throw new NotFoundException();
            };
        }
    }

    @Test
    void bug_machineGetsAnIncidentAndNothingElse() {
        given().accept("application/json")
                .get("/test-faults/bug")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("code", equalTo("platform:fault"))
                .body("incident", matchesPattern(UUID))
                .body(not(containsString("138")))
                .body(not(containsString("detail")));
    }

    @Test
    void bug_personGetsTheIncident() {
        given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get("/test-faults/bug")
                .then()
                .statusCode(500)
                .body(matchesPattern("500 · " + UUID));
    }

    @Test
    void refusal_hasItsCode() {
        given().get("/test-faults/refusal")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("appointments:slot_taken"))
                .body("title", equalTo("Conflict"));
    }

    @Test
    void unknownThing_isNoFaultOfOurs() {
        given().get("/test-faults/nothing").then().statusCode(404);
    }
}
