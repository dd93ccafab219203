package org.citizenwindow.api.v1;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.citizenwindow.appointments.Holding;
import org.citizenwindow.appointments.Seating;
import org.citizenwindow.appointments.Slot;
import org.citizenwindow.cases.AcceptCase;
import org.citizenwindow.cases.CaseDraft;
import org.citizenwindow.cases.CaseOutcome;
import org.citizenwindow.cases.CaseRef;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.cases.Cases;
import org.citizenwindow.cases.CloseCase;
import org.citizenwindow.cases.NoteCase;
import org.citizenwindow.cases.OpenCase;
import org.citizenwindow.cases.ReceiveInfo;
import org.citizenwindow.channel.Channel;
import org.citizenwindow.channel.Fetched;
import org.citizenwindow.channel.InboundMessage;
import org.citizenwindow.channel.OutboundMessage;
import org.citizenwindow.channel.SendResult;
import org.citizenwindow.media.MediaQueries;
import org.citizenwindow.media.StoreMedia;
import org.citizenwindow.platform.audit.ReadLog;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.platform.json.SealedJson;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.MediaId;
import org.citizenwindow.shared.StaffId;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiQuarkusTest {
    private static final StaffId LI = new StaffId("li");
    private static final ConversationKey PHOTOGRAPHER =
            new ConversationKey("apitest", "main", "o-photographer");

    @Inject OpenCase openCase;
    @Inject AcceptCase acceptCase;
    @Inject NoteCase noteCase;
    @Inject CloseCase closeCase;
    @Inject ReceiveInfo receiveInfo;
    @Inject Seating seating;
    @Inject StoreMedia storeMedia;
    @Inject MediaQueries media;
    @Inject ReadLog readLog;
    @Inject Sql sql;

    @Test
    void token_missingWrongOrWithoutTheScope_isRefused() {
        problem(given().get("/api/v1/cases"), 401, "api:token_missing")
                .header("WWW-Authenticate", "Bearer");
        problem(
                given().header("Authorization", "Bearer nobody").get("/api/v1/cases"),
                401,
                "api:token_unknown");
        problem(
                given().header("Authorization", "Bearer publisher-token-of-the-tests")
                        .get("/api/v1/cases"),
                403,
                "api:scope_missing");
        problem(given().get("/api/v1/nothing"), 401, "api:token_missing");
    }

    @Test
    void unknownAddressAndMethod_areProblems() {
        problem(api().get("/api/v1/nothing/here"), 404, "api:address_unknown");
        problem(api().post("/api/v1/cases"), 405, "api:method_not_allowed");
    }

    @Test
    void case_readByAProgram_isRecordedOnceAWhile_andAListIsNot() {
        CaseView opened = openCase.open(Cases.draft());
        String subject = opened.citizen().toString();
        api().get("/api/v1/cases").then().statusCode(200);
        assertThat(readLog.of(subject, 10)).isEmpty();
        api().queryParam("purpose", "投诉 2026/119").get("/api/v1/cases/" + opened.number());
        api().get("/api/v1/cases/" + opened.number()).then().statusCode(200);
        assertThat(readLog.of(subject, 10))
                .singleElement()
                .satisfies(
                        look -> {
                            assertThat(look.reader()).isEqualTo("api:reader");
                            assertThat(look.what()).isEqualTo("case " + opened.number());
                            assertThat(look.purpose()).isEqualTo("投诉 2026/119");
                        });
    }

    @Test
    void case_hasAllThatTheContractNames() {
        CaseDraft draft = Cases.draft();
        CaseView opened = openCase.open(draft);
        Slot slot = seating.offer("tianhe", 0, 1).slots().getFirst().slot();
        Holding.Held held = (Holding.Held) seating.hold(slot, draft.conversation());
        seating.book(held.view().id(), opened.number());
        acceptCase.accept(CaseRef.of(opened.number()), LI);
        api().get("/api/v1/cases/" + opened.number())
                .then()
                .statusCode(200)
                .body("number", equalTo(opened.number().value()))
                .body("service", equalTo("accident"))
                .body("status", equalTo("working"))
                .body("priority", equalTo("normal"))
                .body("channel", equalTo("wechat"))
                .body("citizen.id", equalTo(draft.citizen().toString()))
                .body("citizen.displayName", equalTo(draft.citizen().label()))
                .body("fields.place.label", equalTo("天河路与体育西路路口"))
                .body("fields.place.latitude", equalTo(23.1336f))
                .body("fields.happened_at", equalTo("2026-11-22T10:05:00+08:00"))
                .body("fields.my_plate", equalTo("粤A12345"))
                .body("fields.other_plates", equalTo(List.of("粤B67890", "粤AD12345")))
                .body("fields.phone", equalTo("13800138000"))
                .body("photos.shot", equalTo(List.of("front", "rear")))
                .body("photos.state", everyItem(equalTo("asked")))
                .body("photos[0].mediaId", equalTo(draft.photos().get(0).media().toString()))
                .body("appointment.site.id", equalTo("tianhe"))
                .body("appointment.site.name", equalTo("天河服务点"))
                .body("appointment.capacity", equalTo(2))
                .body("appointment.status", equalTo("booked"))
                .body("appointment.caseNumber", equalTo(opened.number().value()))
                .body("openedAt", containsString("+08:00"))
                .body("dueAt", containsString("+08:00"))
                .body("closedAt", nullValue())
                .body("outcome", nullValue())
                .body("version", equalTo(2))
                .body("hints", hasItem("photo_pending"))
                .body("timeline.kind", equalTo(List.of("opened", "appointment_booked", "accepted")))
                .body("timeline.by", equalTo(List.of("citizen", "citizen", "li")));
        api().header("Accept-Language", "ja")
                .get("/api/v1/cases/" + opened.number())
                .then()
                .body("appointment.site.name", equalTo("天河窓口"));
        seating.cancel(opened.number());
    }

    @Test
    void case_closed_bothTimesAreOnIt() {
        CaseView opened = openCase.open(Cases.draft());
        closeCase.close(opened.ref(), LI, CaseOutcome.SETTLED, "");
        api().get("/api/v1/cases/" + opened.number())
                .then()
                .body("outcome", equalTo("settled"))
                .body("closedAt", containsString("+08:00"))
                .body("secondsUntilMayLeave", org.hamcrest.Matchers.greaterThanOrEqualTo(600))
                .body("secondsUntilClosed", org.hamcrest.Matchers.greaterThanOrEqualTo(600));
    }

    @Test
    void case_unknownOrNoNumber_is404() {
        problem(api().get("/api/v1/cases/0000-0000-0000"), 404, "cases:unknown");
        problem(api().get("/api/v1/cases/hello"), 404, "cases:unknown");
    }

    @Test
    void etag_unchanged_is304_changedIsNot() {
        CaseView opened = openCase.open(Cases.draft());
        String address = "/api/v1/cases/" + opened.number();
        String tag = api().get(address).then().statusCode(200).extract().header("ETag");
        api().header("If-None-Match", tag)
                .get(address)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag));
        noteCase.note(opened.ref(), LI, "核对车牌");
        api().header("If-None-Match", tag)
                .get(address)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)));
    }

    @Test
    void cases_pageThrough_missNothingAndShowNothingTwice() {
        Instant before = Instant.now().minus(Duration.ofMillis(1));
        List<String> opened = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            opened.add(openCase.open(Cases.draft()).number().value());
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            var page =
                    api().queryParam("updatedSince", before.toString())
                            .queryParam("service", "accident")
                            .queryParam("status", "new,working")
                            .queryParam("limit", 2)
                            .queryParam("cursor", cursor)
                            .get("/api/v1/cases")
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
            assertThat(page.getList("items")).hasSizeLessThanOrEqualTo(2);
            assertThat(page.getList("items.timeline")).containsOnlyNulls();
            seen.addAll(page.getList("items.number"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(seen).doesNotHaveDuplicates().containsAll(opened);
    }

    @Test
    void cases_filterByAssigneeAndStatus() {
        CaseView opened = openCase.open(Cases.draft());
        String clerk = "clerk-" + UUID.randomUUID();
        acceptCase.accept(opened.ref(), new StaffId(clerk));
        api().queryParam("assignee", clerk)
                .get("/api/v1/cases")
                .then()
                .body("items.number", equalTo(List.of(opened.number().value())))
                .body("nextCursor", nullValue());
        api().queryParam("assignee", clerk)
                .queryParam("status", "closed")
                .get("/api/v1/cases")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void parameters_thatCannotBeRead_areNamed() {
        problem(api().get("/api/v1/cases?status=lost"), 400, "api:parameter_invalid")
                .body("detail", containsString("status"));
        problem(api().get("/api/v1/cases?updatedSince=soon"), 400, "api:parameter_invalid");
        problem(api().get("/api/v1/cases?limit=0"), 400, "api:parameter_invalid");
        problem(api().get("/api/v1/cases?cursor=%25"), 400, "api:cursor_invalid");
        problem(api().get("/api/v1/appointments?site=mars"), 404, "appointments:site_unknown");
        problem(
                api().get("/api/v1/appointments?from=2026-11-24&to=2026-11-23"),
                400,
                "api:parameter_invalid");
    }

    @Test
    void appointments_ofADay_inOrder() {
        CaseView opened = openCase.open(Cases.draft());
        Slot slot = seating.offer("yuexiu", 1, 20).slots().getLast().slot();
        Holding.Held held = (Holding.Held) seating.hold(slot, Cases.someone());
        seating.book(held.view().id(), opened.number());
        String day = slot.localStart().toLocalDate().toString();
        api().queryParam("site", "yuexiu")
                .queryParam("from", day)
                .queryParam("to", slot.localStart().toLocalDate().plusDays(1).toString())
                .get("/api/v1/appointments")
                .then()
                .statusCode(200)
                .body("items.caseNumber", hasItem(opened.number().value()))
                .body("items.start", everyItem(startsWith(day)))
                .body("items.site.id", everyItem(equalTo("yuexiu")));
        seating.cancel(opened.number());
    }

    @Test
    void media_isTheCleanedCopy_onceItIsStored() {
        MediaId id = new MediaId(UUID.randomUUID());
        CaseView opened = openCase.open(Cases.draft());
        receiveInfo.receive(opened.ref(), List.of(new CaseDraft.Shot("contact", id)), "");
        problem(api().get("/api/v1/media/" + id), 404, "media:unknown");
        problem(api().get("/api/v1/media/none"), 404, "media:unknown");
        QuarkusTransaction.requiringNew()
                .run(() -> storeMedia.announce(id, PHOTOGRAPHER, "p1", "picture", Instant.now()));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> media.find(id).orElseThrow().state().equals("stored"));
        var picture = api().get("/api/v1/media/" + id).then().statusCode(200).extract();
        assertThat(picture.contentType()).startsWith("image/");
        assertThat(picture.asByteArray()).hasSizeGreaterThan(100);
        assertThat(picture.header("X-Content-Type-Options")).isEqualTo("nosniff");
        api().header("If-None-Match", picture.header("ETag"))
                .get("/api/v1/media/" + id)
                .then()
                .statusCode(304);
        api().get("/api/v1/cases/" + opened.number())
                .then()
                .body("photos[2].state", equalTo("stored"))
                .body("photos[2].sha256", equalTo(media.find(id).orElseThrow().sha256()));
    }

    @Test
    void messages_withoutAPurpose_areNotShown() {
        UUID citizen = conversation(Cases.someone(), "你好");
        problem(
                api().get("/api/v1/citizens/" + citizen + "/messages"),
                400,
                "citizens:purpose_missing");
        problem(
                api().queryParam("purpose", " ").get("/api/v1/citizens/" + citizen + "/messages"),
                400,
                "citizens:purpose_missing");
        assertThat(readLog.of(citizen.toString(), 10)).isEmpty();
    }

    @Test
    void messages_withAPurpose_areShown_andTheLookIsRecorded() {
        UUID citizen = conversation(Cases.someone(), "我要报事故", "没有人受伤", "粤A12345");
        String address = "/api/v1/citizens/" + citizen + "/messages";
        var first =
                api().queryParam("purpose", "投诉 2026/118")
                        .queryParam("limit", 2)
                        .get(address)
                        .then()
                        .statusCode(200)
                        .body("items.text", equalTo(List.of("粤A12345", "没有人受伤")))
                        .body("items.direction", everyItem(equalTo("in")))
                        .body("items.kind", everyItem(equalTo("text")))
                        .body("items[0].state", equalTo("done"))
                        .body("items[0].at", containsString("+08:00"))
                        .extract()
                        .jsonPath();
        api().queryParam("purpose", "投诉 2026/118")
                .queryParam("cursor", first.getString("nextCursor"))
                .get(address)
                .then()
                .body("items.text", equalTo(List.of("我要报事故")))
                .body("nextCursor", nullValue());
        assertThat(readLog.of(citizen.toString(), 10))
                .hasSize(2)
                .allSatisfy(
                        look -> {
                            assertThat(look.reader()).isEqualTo("api:reader");
                            assertThat(look.what()).isEqualTo("messages");
                            assertThat(look.purpose()).isEqualTo("投诉 2026/118");
                        });
    }

    @Test
    void messages_ofNobody_are404() {
        problem(
                api().get("/api/v1/citizens/" + UUID.randomUUID() + "/messages?purpose=x"),
                404,
                "citizens:unknown");
    }

    @Test
    void openapi_describesEveryAddress() {
        given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("info.title", equalTo("Citizen Window"))
                .body(
                        "paths.keySet()",
                        hasItems(
                                "/api/v1/cases",
                                "/api/v1/cases/{number}",
                                "/api/v1/media/{id}",
                                "/api/v1/appointments",
                                "/api/v1/citizens/{id}/messages"))
                .body("paths.keySet()", everyItem(startsWith("/api/")))
                .body("components.schemas.keySet()", hasItems("Case", "Appointment", "Message"))
                .body("paths.'/api/v1/cases'.get.summary", startsWith("Cases"));
    }

    private static RequestSpecification api() {
        return given().header("Authorization", "Bearer reader-token-of-the-tests");
    }

    private static ValidatableResponse problem(
            io.restassured.response.Response response, int status, String code) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("status", equalTo(status));
    }

    private UUID conversation(ConversationKey key, String... texts) {
        UUID citizen = UUID.randomUUID();
        sql.update(
                "insert into conversation (key, citizen_id) values (?, ?)", key.value(), citizen);
        SealedJson<InboundMessage.Content> json = new SealedJson<>(InboundMessage.Content.class);
        Instant at = Instant.parse("2026-11-22T02:00:00Z");
        for (String text : texts) {
            at = at.plusSeconds(5);
            sql.update(
                    "insert into receipt (conversation_key, dedupe_key, state, kind, content,"
                            + " sent_at, received_at) values (?, ?, 'done', 'text', ?, ?, ?)",
                    key.value(),
                    UUID.randomUUID().toString(),
                    json.write(new InboundMessage.Content.Text(text, "")),
                    at,
                    at);
        }
        return citizen;
    }

    /** A platform that has one picture. */
    @Singleton
    static class Platform implements Channel {
        @Override
        public String platform() {
            return PHOTOGRAPHER.platform();
        }

        @Override
        public SendResult send(ConversationKey to, OutboundMessage message) {
            return new SendResult.Accepted("");
        }

        @Override
        public Fetched fetch(ConversationKey from, String platformMediaId, long limit) {
            try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
                ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", bytes);
                return new Fetched.Content(bytes.toByteArray(), "image/png");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
