package org.citizenwindow.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.citizenwindow.cases.CaseField;
import org.citizenwindow.cases.CaseQueries;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.cases.Cases;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.flows.BuiltInServices;
import org.citizenwindow.shared.CaseNumber;
import org.citizenwindow.shared.CitizenId;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.Test;

/** A case of any service, opened by a flow without Java of its own; and the catalogue of calls against the handlers. */
@QuarkusTest
class OpenCallQuarkusTest {
    @Inject CallRegistry registry;
    @Inject CaseQueries cases;

    private CallResult open(String id, Map<String, Value> arguments) {
        return registry.find("cases.open")
                .orElseThrow()
                .handle(
                        new CallHandler.Request(
                                id,
                                Cases.someone(),
                                new CitizenId(UUID.randomUUID()),
                                Lang.JA,
                                Instant.parse("2026-11-22T02:00:00Z"),
                                Instant.parse("2026-11-22T02:01:00Z"),
                                arguments));
    }

    private CaseView opened(CallResult result) {
        String number = ((Value.Str) ((CallResult.Ok) result).values().get("number")).text();
        return cases.find(CaseNumber.read(number).orElseThrow()).orElseThrow();
    }

    @Test
    void arguments_becomeFieldsOfTheirKind() {
        CaseView file =
                opened(
                        open(
                                "open-1:" + UUID.randomUUID(),
                                Map.of(
                                        "service", new Value.Str("streetlight"),
                                        "place", new Value.Place(true, 23.13, 113.36, "天河路"),
                                        "fault", new Value.Choice("dark", "つかない"),
                                        "urgent", new Value.Bool(true),
                                        "lights",
                                                new Value.Many(
                                                        List.of(
                                                                new Value.Str("a"),
                                                                new Value.Str("b"))))));
        assertThat(file.service()).isEqualTo("streetlight");
        assertThat(file.fields())
                .containsEntry("place", new CaseField.Place("天河路", true, 23.13, 113.36))
                .containsEntry("fault", new CaseField.Chosen("dark", "つかない"))
                .containsEntry("urgent", new CaseField.Chosen("yes", ""))
                .containsEntry("lights", new CaseField.Words("a, b"))
                .doesNotContainKey("service");
    }

    @Test
    void slotOfTheService_saysWhatWordsAre() {
        CaseView file =
                opened(
                        open(
                                "open-2:" + UUID.randomUUID(),
                                Map.of(
                                        "service", new Value.Str("accident"),
                                        "phone", new Value.Str("13800138000"),
                                        "my_plate", new Value.Str("粤A12345"))));
        assertThat(file.fields())
                .containsExactly(
                        Map.entry("my_plate", new CaseField.Plates(List.of("粤A12345"))),
                        Map.entry("phone", new CaseField.Phone("13800138000")));
    }

    @Test
    void sameCall_opensOneCase() {
        String id = "open-3:" + UUID.randomUUID();
        Map<String, Value> arguments = Map.of("service", new Value.Str("streetlight"));
        assertThat(open(id, arguments)).isEqualTo(open(id, arguments));
    }

    @Test
    void catalogueOfCalls_namesEveryHandlerAndNothingElse() {
        assertThat(registry.names()).isEqualTo(BuiltInServices.calls());
    }
}
