package org.citizenwindow.simulator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Arrays;
import org.citizenwindow.platform.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** The simulator on the application's own port. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class SimulatorRoutesQuarkusTest {
    @Test
    void phone_isServed_underAStrictPolicy() {
        given().get("/simulator")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("<html"));
    }

    @Test
    void json_isTaken_andPhotosKeepTheirBytes() {
        String openId =
                given().contentType(ContentType.JSON)
                        .body("{\"nickname\":\"陈\",\"lang\":\"zh-CN\"}")
                        .post("/simulator/api/citizens")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("openId");
        byte[] photo = new byte[2_000_000];
        Arrays.fill(photo, (byte) 0xD8);

        given().contentType("image/jpeg")
                .body(photo)
                .post("/simulator/api/citizens/" + openId + "/photo")
                .then()
                .statusCode(202);

        String id =
                given().get("/simulator/api/citizens/" + openId + "/chat")
                        .then()
                        .body("[0].kind", equalTo("PICTURE"))
                        .extract()
                        .path("[0].media");
        assertThat(given().get("/simulator/api/media/" + id).asByteArray()).isEqualTo(photo);
    }

    @Test
    void upload_asAForm_passesTheApplicationsFilters() {
        String host = "/simulator/wechat/cgi-bin/";
        String token =
                given().queryParam("grant_type", "client_credential")
                        .queryParam("appid", "wxdemo0000000001")
                        .queryParam("secret", "demo-secret-for-the-simulator-only")
                        .get(host + "token")
                        .path("access_token");

        given().multiPart("media", "a.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, 1}, "image/jpeg")
                .post(host + "media/upload?type=image&access_token=" + token)
                .then()
                .body("type", equalTo("image"));
    }

    @Test
    void push_findsTheApplication_onItsOwnPort() {
        String openId =
                given().contentType(ContentType.JSON)
                        .body("{}")
                        .post("/simulator/api/citizens")
                        .path("openId");

        given().contentType(ContentType.JSON)
                .body("{\"text\":\"你好\"}")
                .post("/simulator/api/citizens/" + openId + "/text?wait=20")
                .then()
                .statusCode(200)
                .body("attempts[0].result", org.hamcrest.Matchers.not("no_connection"));
    }
}
