package org.citizenwindow.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.citizenwindow.appointments.BookingQueries;
import org.citizenwindow.appointments.OfferSlots;
import org.citizenwindow.cases.CaseField;
import org.citizenwindow.cases.CaseOutcome;
import org.citizenwindow.cases.CasePriority;
import org.citizenwindow.cases.CaseQueries;
import org.citizenwindow.cases.CaseRef;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.cases.Cases;
import org.citizenwindow.cases.CloseCase;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.services.cases.CaseWords;
import org.citizenwindow.shared.CaseNumber;
import org.citizenwindow.shared.CitizenId;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.Lang;
import org.citizenwindow.shared.StaffId;
import org.citizenwindow.shared.events.CaseChanged;
import org.junit.jupiter.api.Test;

/** The calls of an accident report, as the flow makes them. */
@QuarkusTest
class AccidentCallsQuarkusTest {
    @Inject CallRegistry registry;
    @Inject CaseQueries cases;
    @Inject BookingQueries bookings;
    @Inject OfferSlots offers;
    @Inject CloseCase closeCase;
    @Inject CaseWords caseWords;
    @Inject Sql sql;

    private final ConversationKey who = Cases.someone();
    private final CitizenId citizen = new CitizenId(UUID.randomUUID());

    @Test
    void everyCallOfTheContract_isAnswered() {
        assertThat(registry.names())
                .contains(
                        "office.hours",
                        "appointments.sites",
                        "appointments.offer",
                        "appointments.hold",
                        "appointments.release",
                        "appointments.current",
                        "appointments.move",
                        "appointments.cancel",
                        "accidents.create",
                        "accidents.emergency",
                        "accidents.emergency_place",
                        "cases.status",
                        "cases.list",
                        "cases.add_photo");
        assertThat(registry.find("nothing.such")).isEmpty();
    }

    @Test
    void hours_areOpenAndSaid() {
        Map<String, Value> values = ok("office.hours", Map.of("service", str("accident")));
        assertThat(values)
                .containsEntry("open", new Value.Bool(true))
                .containsEntry("hours", str("每天 全天"));
        assertThat(values.get("opens_at")).isInstanceOf(Value.Moment.class);
    }

    /** Those without a place on the map cannot be the nearest. */
    @Test
    void sites_ofAPin_nearestFirst() {
        Map<String, Value> service = Map.of("service", str("accident"));
        assertThat(ok("appointments.sites", service)).doesNotContainKey("nearest");
        Value words = new Value.Place(false, 0, 0, "天河路");
        assertThat(ok("appointments.sites", Map.of("service", str("accident"), "place", words)))
                .doesNotContainKey("nearest");
        Value pin = new Value.Place(true, 23.1, 113.3, "");
        Map<String, Value> near =
                ok("appointments.sites", Map.of("service", str("accident"), "place", pin));
        assertThat(near).containsEntry("nearest", str("tianhe"));
        assertThat(((Value.Choice) options(near).getFirst()).id()).isEqualTo("tianhe");
    }

    @Test
    void report_fromSitesToReceipt() {
        List<Value> sites = options(ok("appointments.sites", Map.of("service", str("accident"))));
        assertThat(sites)
                .contains(
                        new Value.Choice("tianhe", "天河服务点 · 天河路1号"),
                        new Value.Choice("yuexiu", "越秀服务点 · 中山五路8号"));
        Value.Choice slot = offer(3).getFirst();
        assertThat(slot.id()).matches("yuexiu\\|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d");
        assertThat(slot.label()).matches("\\d+月\\d+日（周.）\\d\\d:\\d\\d");

        Map<String, Value> held =
                ok("appointments.hold", Map.of("choice", slot, "minutes", number(10)));
        assertThat(held)
                .containsEntry("label", str(slot.label()))
                .containsEntry("site", str("yuexiu"))
                .containsEntry("site_name", str("越秀服务点"))
                .containsEntry("site_address", str("中山五路8号"));

        Map<String, Value> args = report(held.get("hold"));
        String call = call();
        Map<String, Value> receipt = ok(call, "accidents.create", args);
        assertThat(receipt)
                .containsEntry("appointment", str(slot.label()))
                .containsEntry("site_name", str("越秀服务点"));
        assertThat(ok(call, "accidents.create", args)).isEqualTo(receipt);

        CaseView opened = cases.find(numberOf(receipt)).orElseThrow();
        assertThat(cases.ofConversation(who, 9)).containsExactly(opened);
        assertThat(opened.fields().get("other_plates"))
                .isEqualTo(new CaseField.Plates(List.of("粤B67890", "粤AD12345")));
        assertThat(opened.photos()).extracting(photo -> photo.shot()).containsExactly("front");
        assertThat(opened.times().mayLeaveAt()).isPresent();
        assertThat(bookings.ofCase(opened.number())).isPresent();
    }

    @Test
    void create_seatGoneMeanwhile_opensNothing_andOffersWhatIsNear() {
        Value.Choice slot = offer(9).get(5);
        Value hold = ok("appointments.hold", Map.of("choice", slot)).get("hold");
        lapse(hold);
        AccidentCallsQuarkusTest other = stranger();
        other.ok("appointments.hold", Map.of("choice", slot));
        assertThat(handle(call(), "accidents.create", report(hold)))
                .isInstanceOfSatisfying(
                        CallResult.Rejected.class,
                        rejected -> {
                            assertThat(rejected.code()).isEqualTo("appointments:slot_taken");
                            assertThat(options(rejected.values())).hasSize(3).doesNotContain(slot);
                        });
        assertThat(cases.ofConversation(who, 9)).isEmpty();
    }

    @Test
    void create_holdRanOutButSeatIsFree_isBooked() {
        Value hold = ok("appointments.hold", Map.of("choice", offer(9).get(6))).get("hold");
        lapse(hold);
        Map<String, Value> receipt = ok("accidents.create", report(hold));
        assertThat(bookings.ofCase(numberOf(receipt))).isPresent();
    }

    @Test
    void create_withoutASlot_isACaseWithoutAppointment() {
        Map<String, Value> args = new HashMap<>(report(str("")));
        args.remove("slot");
        Map<String, Value> receipt = ok("accidents.create", args);
        assertThat(receipt).containsEntry("appointment", str(""));
        assertThat(bookings.ofCase(numberOf(receipt))).isEmpty();
    }

    @Test
    void create_holdGivenBack_isRejected() {
        assertThat(handle(call(), "accidents.create", report(str(UUID.randomUUID().toString()))))
                .isEqualTo(new CallResult.Rejected("appointments:hold_expired", Map.of()));
    }

    @Test
    void emergency_isOnTopOfTheDesk_once() {
        String call = call();
        Map<String, Value> what = Map.of("what", new Value.Choice("trapped", "有人被困"));
        Map<String, Value> told = ok(call, "accidents.emergency", what);
        assertThat(ok(call, "accidents.emergency", what)).isEqualTo(told);
        CaseView opened = cases.find(numberOf(told)).orElseThrow();
        assertThat(opened.priority()).isEqualTo(CasePriority.HIGH);
        assertThat(opened.fields()).containsEntry("what", new CaseField.Words("有人被困"));
        assertThat(cases.ofConversation(who, 9)).hasSize(1);
    }

    @Test
    void status_isTheCitizensOwn() {
        Map<String, Value> receipt = ok("accidents.create", report(str("")));
        Value number = receipt.get("number");
        assertThat(ok("cases.status", Map.of("number", number)))
                .containsEntry("found", new Value.Bool(true))
                .containsEntry("status_text", str("已收到，等待民警查看"))
                .containsEntry("appointment", str(""));
        assertThat(ok("cases.status", Map.of())).containsEntry("number", number);
        assertThat(stranger().ok("cases.status", Map.of("number", number)))
                .containsEntry("found", new Value.Bool(false));
        assertThat(options(ok("cases.list", Map.of())))
                .singleElement()
                .satisfies(
                        option ->
                                assertThat(((Value.Choice) option).label())
                                        .startsWith(((Value.Str) number).text())
                                        .endsWith("已收到，等待民警查看"));
        closeCase.close(CaseRef.of(numberOf(receipt)), new StaffId("li"), CaseOutcome.SETTLED, "");
        assertThat(ok("cases.status", Map.of("number", number)))
                .containsEntry("status_text", str("已办结：已处理完毕"));
    }

    @Test
    void appointment_isShownMovedAndCancelled() {
        List<Value.Choice> free = offer(9);
        Value hold = ok("appointments.hold", Map.of("choice", free.get(2))).get("hold");
        Value number = ok("accidents.create", report(hold)).get("number");
        assertThat(ok("appointments.current", Map.of("number", number)))
                .containsEntry("found", new Value.Bool(true))
                .containsEntry("label", str(free.get(2).label()));
        Value better = ok("appointments.hold", Map.of("choice", free.get(3))).get("hold");
        assertThat(ok("appointments.move", Map.of("number", number, "slot", better)))
                .containsEntry("label", str(free.get(3).label()));
        assertThat(stranger().handle(call(), "appointments.cancel", Map.of("number", number)))
                .isEqualTo(new CallResult.Rejected("cases:unknown", Map.of()));
        ok("appointments.cancel", Map.of("number", number));
        assertThat(ok("appointments.current", Map.of("number", number)))
                .containsEntry("found", new Value.Bool(false));
        assertThat(handle(call(), "appointments.cancel", Map.of("number", number)))
                .isEqualTo(new CallResult.Rejected("appointments:none", Map.of()));
    }

    @Test
    void addPhoto_twice_isThereOnce_closedCase_isRejected() {
        Value number = ok("accidents.create", report(str(""))).get("number");
        Map<String, Value> args =
                Map.of("number", number, "photos", new Value.Many(List.of(photo("rear"))));
        ok("cases.add_photo", args);
        ok("cases.add_photo", args);
        CaseNumber read = CaseNumber.read(((Value.Str) number).text()).orElseThrow();
        assertThat(cases.find(read).orElseThrow().photos()).hasSize(2);
        closeCase.close(CaseRef.of(read), new StaffId("li"), CaseOutcome.SETTLED, "");
        assertThat(
                        handle(
                                call(),
                                "cases.add_photo",
                                Map.of(
                                        "number",
                                        number,
                                        "photos",
                                        new Value.Many(List.of(photo("front"))))))
                .isEqualTo(new CallResult.Rejected("cases:closed", Map.of()));
    }

    @Test
    void amend_isOnTheCaseAndInItsHistory_closedCaseAndStrangersAreRefused() {
        Value number = ok("accidents.create", report(str(""))).get("number");
        CaseNumber written = new CaseNumber(((Value.Str) number).text());
        Map<String, Value> plate =
                Map.of("number", number, "field", str("my_plate"), "my_plate", str("粤A99999"));
        assertThat(ok("cases.amend", plate)).containsEntry("number", number);
        CaseView file = cases.find(written).orElseThrow();
        assertThat(file.fields())
                .containsEntry("my_plate", new CaseField.Plates(List.of("粤A99999")))
                .containsKey("my_plate_before");
        assertThat(cases.history(written).getLast())
                .satisfies(
                        line -> {
                            assertThat(line.kind()).isEqualTo(CaseChanged.Kind.AMENDED);
                            assertThat(line.by()).isEqualTo("citizen");
                            assertThat(line.facts()).isEqualTo(Map.of("field", "my_plate"));
                        });
        assertThat(handle(call(), "cases.amend", plate))
                .isEqualTo(new CallResult.Rejected("cases:nothing_new", Map.of()));
        assertThat(handle(call(), "cases.amend", Map.of("number", number, "field", str("what"))))
                .isEqualTo(new CallResult.Rejected("cases:not_stated", Map.of()));
        assertThat(stranger().handle(call(), "cases.amend", plate))
                .isEqualTo(new CallResult.Rejected("cases:unknown", Map.of()));
        closeCase.close(CaseRef.of(written), new StaffId("li"), CaseOutcome.SETTLED, "");
        assertThat(handle(call(), "cases.amend", plate))
                .isEqualTo(new CallResult.Rejected("cases:closed", Map.of()));
    }

    @Test
    void facts_ofAChange_areWords() {
        CaseChanged moved =
                new CaseChanged(
                        new CaseNumber("0000-0000-0000"),
                        who,
                        "accident",
                        CaseChanged.Kind.APPOINTMENT_MOVED,
                        "li",
                        Map.of("time", "2026-11-23T01:00:00Z", "place", "tianhe"),
                        Instant.EPOCH);
        assertThat(caseWords.facts(moved, Lang.EN))
                .containsEntry("number", "0000-0000-0000")
                .containsEntry("time", "Mon 23 Nov, 09:00")
                .containsEntry("place", "Tianhe service point")
                .containsEntry("address", "1 Tianhe Road");
    }

    /** Free slots of the service point with one seat, from the far end, where other tests do not look. */
    private List<Value.Choice> offer(int size) {
        int pages = offers.offer("accident", "yuexiu", 0, 1000).slots().size() / 10;
        return options(
                        ok(
                                "appointments.offer",
                                Map.of(
                                        "service", str("accident"),
                                        "site", new Value.Choice("yuexiu", "x"),
                                        "page", number(pages - 2),
                                        "size", number(10))))
                .stream()
                .limit(size)
                .map(Value.Choice.class::cast)
                .toList();
    }

    private Map<String, Value> report(Value hold) {
        return Map.of(
                "place", new Value.Place(true, 23.13, 113.32, "天河路"),
                "happened_at", new Value.Moment(Instant.parse("2026-11-22T02:05:00Z")),
                "my_plate", str("粤A12345"),
                "other_plates", new Value.Many(List.of(str("粤B67890"), str("粤AD12345"))),
                "phone", str("13800138000"),
                "photos", new Value.Many(List.of(photo("front"), failed("rear"))),
                "slot", hold);
    }

    private final Map<String, Value> photos = new HashMap<>();

    private Value photo(String shot) {
        return photos.computeIfAbsent(
                shot,
                name -> new Value.Photo(UUID.randomUUID().toString(), name, "received", "", ""));
    }

    private static Value failed(String shot) {
        return new Value.Photo(UUID.randomUUID().toString(), shot, "rejected", "", "unreadable");
    }

    /** The hold's ten minutes pass. */
    private void lapse(Value hold) {
        sql.update(
                "update booking set held_until = ? where id = ?::uuid",
                Instant.now().minus(Duration.ofMinutes(1)),
                ((Value.Str) hold).text());
    }

    private AccidentCallsQuarkusTest stranger() {
        AccidentCallsQuarkusTest stranger = new AccidentCallsQuarkusTest();
        stranger.registry = registry;
        return stranger;
    }

    private Map<String, Value> ok(String service, Map<String, Value> args) {
        return ok(call(), service, args);
    }

    private Map<String, Value> ok(String call, String service, Map<String, Value> args) {
        CallResult result = handle(call, service, args);
        assertThat(result).isInstanceOf(CallResult.Ok.class);
        return ((CallResult.Ok) result).values();
    }

    private CallResult handle(String call, String service, Map<String, Value> args) {
        CallHandler handler = registry.find(service).orElseThrow();
        Instant now = Instant.now();
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                handler.handle(
                                        new CallHandler.Request(
                                                call,
                                                who,
                                                citizen,
                                                Lang.ZH_CN,
                                                now.minusSeconds(600),
                                                now,
                                                args)));
    }

    private static CaseNumber numberOf(Map<String, Value> values) {
        return CaseNumber.read(((Value.Str) values.get("number")).text()).orElseThrow();
    }

    private static List<Value> options(Map<String, Value> values) {
        return ((Value.Many) values.get("options")).items();
    }

    private static String call() {
        return "call-" + UUID.randomUUID();
    }

    private static Value str(String text) {
        return new Value.Str(text);
    }

    private static Value number(int value) {
        return new Value.Num(BigDecimal.valueOf(value));
    }
}
