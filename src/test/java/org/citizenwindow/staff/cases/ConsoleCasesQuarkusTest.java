package org.citizenwindow.staff.cases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.citizenwindow.appointments.BookingQueries;
import org.citizenwindow.cases.AmendCase;
import org.citizenwindow.cases.CaseField;
import org.citizenwindow.cases.CaseOutcome;
import org.citizenwindow.cases.CasePriority;
import org.citizenwindow.cases.CaseQueries;
import org.citizenwindow.cases.CaseRef;
import org.citizenwindow.cases.CaseStatus;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.channel.InboundMessage;
import org.citizenwindow.inbox.AcceptMessage;
import org.citizenwindow.media.MediaQueries;
import org.citizenwindow.platform.database.TestDatabase;
import org.citizenwindow.shared.events.CaseChanged.Kind;
import org.citizenwindow.staff.accounts.Officers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class ConsoleCasesQuarkusTest {
    private static final Pattern TOKEN =
            Pattern.compile("name=\"form-token\" value=\"([0-9a-f]{64})\"");
    private static final Pattern SLOT = Pattern.compile("name=\"slot\" value=\"([^\"]+)\"");

    private String session;

    @Inject Officers officers;
    @Inject Reports reports;
    @Inject CaseQueries cases;
    @Inject BookingQueries bookings;
    @Inject MediaQueries media;
    @Inject AmendCase amendCase;
    @Inject AcceptMessage acceptMessage;
    @Inject Clock clock;

    private CaseView report() {
        return reports.open("北京路 1 号", "粤A00001", "粤B00002", "13800000001");
    }

    private CaseView urgent() {
        return reports.open(
                "内环路", "粤A00003", "粤B00004", "13800000003", CasePriority.HIGH, List.of());
    }

    private static String plate() {
        return "粤C" + (10_000 + Math.floorMod(UUID.randomUUID().hashCode(), 89_999));
    }

    @Test
    void queue_showsCaseOnOneLine() {
        String plate = plate();
        CaseView report = reports.open("北京路 1 号", plate, "粤B00002", "13800000001");
        String row = row(li().queryParam("q", plate).get("/console").asString(), report);
        assertThat(row).contains(plate + " / 粤B00002", "北京路 1 号", "138****0001", "New", "Nobody");
        assertThat(row).as("the whole number is on the case page").doesNotContain("13800000001");
    }

    @Test
    void queue_urgentCase_standsFirst() {
        report();
        CaseView urgent = urgent();
        String queue = li().get("/console").asString();
        assertThat(queue.indexOf(urgent.number().value()))
                .as("before the first ordinary case")
                .isLessThan(queue.indexOf("class=\"\">"));
        assertThat(row(queue, urgent)).contains("Urgent");
    }

    @Test
    void queue_askedForByHtmx_isTheTableAlone() {
        report();
        li().header("HX-Request", "true")
                .get("/console")
                .then()
                .statusCode(200)
                .body(containsString("<table"))
                .body(not(containsString("<html")));
    }

    @Test
    void queue_filters_leaveOutTheRest() {
        CaseView report = urgent();
        assertThat(li().get("/console?desk=new").asString()).contains(report.number().value());
        assertThat(li().get("/console?desk=waiting").asString())
                .doesNotContain(report.number().value());
        assertThat(li().get("/console?desk=nonsense&from=nonsense").statusCode()).isEqualTo(200);
    }

    @Test
    void search_byNumber_opensTheCase_byPlateAndPhone_listsIt() {
        String plate = plate();
        CaseView report = reports.open("东风路", plate, "粤B00002", "13912345678");
        li().queryParam("q", report.number().value().replace("-", " "))
                .get("/console")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/cases/" + report.number()));
        assertThat(li().queryParam("q", plate).get("/console").asString())
                .contains(report.number().value());
        assertThat(li().queryParam("q", "13912345678").get("/console").asString())
                .contains(report.number().value());
        assertThat(li().queryParam("q", "粤Z99999").get("/console").asString())
                .contains("Nothing found");
    }

    @Test
    void casePage_showsFactsConversationAndTimeline() {
        CaseView report = report();
        String page = page(report);
        assertThat(page)
                .contains("北京路 1 号", "13800000001", "我要报事故", "5 of 5 left", "reported")
                .contains("First message → may leave", "4 min");
    }

    @Test
    void casePage_ofUnknownOrWrongNumber_isNotFound() {
        li().get("/console/cases/4821-7395-0262").then().statusCode(404);
        li().get("/console/cases/nonsense").then().statusCode(404);
        li().get("/console/photos/nonsense").then().statusCode(404);
        li().get("/console/photos/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void photo_isShownOnceStored_andKeptByThisBrowserOnly() {
        CaseView report = report();
        var photo = report.photos().getFirst().media();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                assertThat(media.find(photo).orElseThrow().state())
                                        .isEqualTo("stored"));
        Response large = li().get("/console/photos/" + photo);
        assertThat(large.statusCode()).isEqualTo(200);
        assertThat(large.contentType()).startsWith("image/jpeg");
        assertThat(large.header("Cache-Control")).startsWith("private");
        assertThat(large.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page(report)).contains(media.find(photo).orElseThrow().sha256());
    }

    @Test
    void accept_leadsBackToTheCase_andMakesItMine() {
        CaseView report = report();
        act(report, "accept", Map.of())
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/cases/" + report.number() + "?did=accept"));
        CaseView now = cases.find(report.number()).orElseThrow();
        assertThat(now.status()).isEqualTo(CaseStatus.WORKING);
        assertThat(now.assignee())
                .hasValueSatisfying(id -> assertThat(id.value()).isEqualTo("li.na"));
        assertThat(li().get("/console/cases/" + report.number() + "?did=accept").asString())
                .contains("The citizen has been told");
    }

    @Test
    void accept_twoClerks_secondIsTold() {
        CaseView report = report();
        String zhou = officers.session("zhou.qi");
        String hers = signedIn(zhou).get("/console/cases/" + report.number()).asString();
        act(report, "accept", Map.of()).then().statusCode(303);
        signedIn(zhou)
                .formParam("form-token", token(hers))
                .formParam("version", report.version())
                .post("/console/cases/" + report.number() + "/refuse")
                .then()
                .statusCode(409)
                .body(containsString("li.na accepted it at"));
        assertThat(cases.find(report.number()).orElseThrow().status())
                .isEqualTo(CaseStatus.WORKING);
    }

    @Test
    void accept_twice_isRefusedInWords() {
        CaseView report = report();
        act(report, "accept", Map.of()).then().statusCode(303);
        CaseView now = cases.find(report.number()).orElseThrow();
        act(now, "accept", Map.of())
                .then()
                .statusCode(422)
                .body(containsString("it was accepted before"));
    }

    @Test
    void action_byHtmx_answersWithTheCaseAlone() {
        CaseView report = report();
        li().header("HX-Request", "true")
                .formParam("form-token", token(page(report)))
                .formParam("version", report.version())
                .post("/console/cases/" + report.number() + "/accept")
                .then()
                .statusCode(200)
                .body(containsString("id=\"case\""))
                .body(containsString("Accepted"))
                .body(not(containsString("<html")));
    }

    @Test
    void parts_replaceThemselvesById() {
        CaseView report = report();
        String parts = li().get("/console/cases/" + report.number() + "/parts").asString();
        for (String id :
                List.of(
                        "case-head",
                        "case-actions",
                        "case-facts",
                        "chat-head",
                        "chat-digest",
                        "chat-lines",
                        "reply-budget",
                        "case-timeline")) {
            assertThat(parts).contains("id=\"" + id + "\"");
        }
        assertThat(Pattern.compile("hx-swap-oob=\"true\"").matcher(parts).results()).hasSize(8);
    }

    @Test
    void askForPhoto_stopsTheClock() {
        CaseView report = report();
        act(report, "request-info", Map.of("shot", "contact", "text", "请拍清楚接触点"))
                .then()
                .statusCode(303);
        CaseView now = cases.find(report.number()).orElseThrow();
        assertThat(now.status()).isEqualTo(CaseStatus.WAITING);
        assertThat(page(now)).contains("Clock stopped", "Point of contact", "请拍清楚接触点");
    }

    @Test
    void refuse_tellsTheReasonInTheCitizensLanguage() {
        CaseView report = report();
        act(report, "refuse", Map.of("reason", "area", "text", "")).then().statusCode(303);
        CaseView now = cases.find(report.number()).orElseThrow();
        assertThat(now.outcome()).contains(CaseOutcome.REFUSED);
        assertThat(now.outcomeReason()).contains("不在我们的管辖范围");
    }

    @Test
    void refuse_otherReasonWithoutWords_isNotDone() {
        CaseView report = report();
        act(report, "refuse", Map.of("reason", "other", "text", " "))
                .then()
                .statusCode(422)
                .body(containsString("a reason is needed"));
        assertThat(cases.find(report.number()).orElseThrow().status()).isEqualTo(CaseStatus.NEW);
    }

    @Test
    void closeAndReopen_withOutcomeAndReason() {
        CaseView report = report();
        act(report, "close", Map.of("outcome", "settled", "reason", "")).then().statusCode(303);
        CaseView closed = cases.find(report.number()).orElseThrow();
        assertThat(closed.outcome()).contains(CaseOutcome.SETTLED);
        assertThat(page(closed))
                .contains("Settled", "Reopen the case")
                .doesNotContain("Refuse the case");
        act(closed, "reopen", Map.of("reason", "new facts")).then().statusCode(303);
        assertThat(cases.find(report.number()).orElseThrow().status())
                .isEqualTo(CaseStatus.WORKING);
    }

    @Test
    void close_withoutOutcome_isNotDone() {
        CaseView report = report();
        act(report, "close", Map.of("outcome", "refused")).then().statusCode(422);
        assertThat(cases.find(report.number()).orElseThrow().status()).isEqualTo(CaseStatus.NEW);
    }

    @Test
    void note_isTakenWhateverOthersDo() {
        CaseView report = report();
        act(report, "accept", Map.of()).then().statusCode(303);
        act(report, "note", Map.of("text", "called back")).then().statusCode(303);
        assertThat(cases.history(report.number()))
                .extracting(line -> line.kind())
                .endsWith(Kind.NOTED);
    }

    @Test
    void moveAppointment_takesTheChosenSlot() {
        CaseView report = report();
        Matcher slot = SLOT.matcher(page(report));
        assertThat(slot.find()).isTrue();
        act(report, "appointment", Map.of("slot", slot.group(1))).then().statusCode(303);
        var booked = bookings.ofCase(report.number()).orElseThrow();
        assertThat(slot.group(1)).startsWith(booked.siteId() + '|');
        assertThat(page(report)).contains("booked an appointment");
    }

    @Test
    void moveAppointment_withoutChoiceOrStale_isNotDone() {
        CaseView report = report();
        act(report, "appointment", Map.of()).then().statusCode(422);
        act(report, "accept", Map.of()).then().statusCode(303);
        act(report, "appointment", Map.of("slot", "tianhe|2026-11-30T09:00"))
                .then()
                .statusCode(409);
        assertThat(bookings.ofCase(report.number())).isEmpty();
    }

    @Test
    void reply_standsInTheConversation_markedAsTheDesks() {
        CaseView report = report();
        act(report, "chat/reply", Map.of("text", "请问您的车还能开吗？")).then().statusCode(303);
        assertThat(page(report)).contains("请问您的车还能开吗？", "示例市公安局");
    }

    @Test
    void reply_withoutWords_isNotSent() {
        CaseView report = report();
        act(report, "chat/reply", Map.of("text", "  "))
                .then()
                .statusCode(422)
                .body(containsString("there are no words to send"));
    }

    @Test
    void takeOverAndGiveBack_sayWhoAnswers() {
        CaseView report = report();
        assertThat(page(report)).contains("The account answers");
        act(report, "chat/take", Map.of()).then().statusCode(303);
        assertThat(page(report)).contains("You answer");
        String other = officers.session("zhou.qi");
        assertThat(signedIn(other).get("/console/cases/" + report.number()).asString())
                .contains("li.na answers");
        act(report, "chat/give-back", Map.of()).then().statusCode(303);
        assertThat(page(report)).contains("The account answers");
    }

    @Test
    void chat_beginsWithADigest_maskedAndInTheReadersLanguage() {
        CaseView report = report();
        assertThat(page(report)).contains("id=\"chat-digest\"").doesNotContain("Under way");
        says(report, "我要报事故");
        says(report, "没有");
        assertThat(page(report))
                .contains("Under way", "Report a minor accident")
                .containsPattern("<dt>At</dt><dd>[^<]+</dd>")
                .containsPattern("<dt>Answered</dt><dd>[^<]+: None");
    }

    @Test
    void correctedField_isShownBesideWhatItWas() {
        CaseView report = report();
        amendCase.amend(
                CaseRef.of(report.number()), "my_plate", new CaseField.Plates(List.of("粤A99999")));
        assertThat(page(report))
                .contains("粤A99999", "粤A00001", "My plate, before it was corrected")
                .doesNotContain("my_plate_before");
    }

    private void says(CaseView report, String words) {
        Instant now = clock.instant();
        acceptMessage.accept(
                new InboundMessage(
                        report.conversation(),
                        UUID.randomUUID().toString(),
                        now,
                        new InboundMessage.Content.Text(words, "")),
                now.plusSeconds(20));
    }

    private Response act(CaseView view, String action, Map<String, String> fields) {
        return li().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("form-token", token(page(view)))
                .formParam("version", view.version())
                .formParams(fields)
                .post("/console/cases/" + view.number() + '/' + action);
    }

    private String page(CaseView view) {
        return li().get("/console/cases/" + view.number())
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private RequestSpecification li() {
        if (session == null) {
            session = officers.session("li.na");
        }
        return signedIn(session);
    }

    private static RequestSpecification signedIn(String session) {
        return given().redirects()
                .follow(false)
                .header("Accept-Language", "en")
                .header("Accept", "text/html")
                .cookie("console-session", session);
    }

    private static String token(String page) {
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static String row(String queue, CaseView view) {
        int from = queue.indexOf("data-number=\"" + view.number());
        assertThat(from).as("the case is in the queue").isPositive();
        return queue.substring(from, queue.indexOf("</tr>", from));
    }
}
