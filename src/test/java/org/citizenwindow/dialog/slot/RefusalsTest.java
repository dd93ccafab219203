package org.citizenwindow.dialog.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.citizenwindow.flows.BuiltInServices;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a type is said to refuse answers with is what it does refuse them with: each of it, and nothing else. */
class RefusalsTest {
    private static final Duration NOW = Duration.ZERO;
    private static final SlotType.PlateCn PLATE = new SlotType.PlateCn(List.of());

    /** What makes a type refuse, one answer for each refusal at least. Pins are refused elsewhere. */
    private static final Map<SlotType, List<String>> REFUSED = new LinkedHashMap<>();

    static {
        REFUSED.put(new SlotType.Location(4, Optional.empty()), List.of("路口"));
        REFUSED.put(new SlotType.Location(1, Optional.empty()), List.of());
        REFUSED.put(
                new SlotType.Moment(Duration.ofDays(-3), NOW),
                List.of(
                        "2026-10-01 08:00",
                        "2026-11-24 08:00",
                        "昨天",
                        "2026-11-31 08:00",
                        "昨天八点或者昨天九点"));
        REFUSED.put(
                new SlotType.Period(NOW, Duration.ofDays(14)),
                List.of("昨天下午", "7 December", "明天下午三点", "2月30号上午", "周三或者周四"));
        REFUSED.put(PLATE, List.of("粤A1234", "A12345"));
        REFUSED.put(new SlotType.PlateCn(List.of("粤")), List.of("粤A1234"));
        REFUSED.put(
                new SlotType.PhoneCn(),
                List.of("12345", "1380013800", "138001380001", "02085551234", "12800138000"));
        REFUSED.put(
                new SlotType.IdNumber(),
                List.of(
                        "13800138000",
                        "11010519491231002",
                        "4401061990030721389",
                        "110105194912310",
                        "000105194912310021",
                        "110105194913310021",
                        "110105194912310021"));
        REFUSED.put(
                new SlotType.LicenceNo(SlotType.Licence.DRIVING),
                List.of("33010012345", "3301001234567", "123456"));
        REFUSED.put(
                new SlotType.LicenceNo(SlotType.Licence.VEHICLE),
                List.of("33010012345", "33010012345678", "330100123456789012"));
        REFUSED.put(new SlotType.CaseNo(), List.of("482173950263", "4821739502", "48217395026231"));
        REFUSED.put(
                new SlotType.Amount(BigDecimal.ONE, BigDecimal.valueOf(2000)),
                List.of("五千块", "20美元"));
        REFUSED.put(new SlotType.Count(1, 20), List.of("五十个", "三四个"));
        REFUSED.put(new SlotType.Name(), List.of("A123", "王", "不方便透露"));
        REFUSED.put(new SlotType.Address(5), List.of("不远的地方"));
        REFUSED.put(
                new SlotType.ListOf(PLATE, 1, 2, Optional.empty()),
                List.of("粤A1234", "A12345", "粤B11111 粤B22222 粤B33333"));
        REFUSED.put(new SlotType.FreeText(2, 9), List.of("a", "more than nine"));
        REFUSED.put(new SlotType.FreeText(1, 9), List.of("more than nine"));
    }

    @TestFactory
    Stream<DynamicTest> type_refusesWithWhatItSays() {
        return REFUSED.entrySet().stream()
                .map(
                        type ->
                                DynamicTest.dynamicTest(
                                        type.getKey().toString(),
                                        () ->
                                                assertThat(refusals(type.getKey(), type.getValue()))
                                                        .isEqualTo(Refusals.of(type.getKey()))));
    }

    /** Whatever is said to it. */
    @TestFactory
    Stream<DynamicTest> type_refusesWithNothingElse() {
        List<String> all = REFUSED.values().stream().flatMap(List::stream).distinct().toList();
        return REFUSED.keySet().stream()
                .map(
                        type ->
                                DynamicTest.dynamicTest(
                                        type.toString(),
                                        () ->
                                                assertThat(Refusals.of(type))
                                                        .containsAll(refusals(type, all))));
    }

    private static Set<String> refusals(SlotType type, List<String> answers) {
        Set<String> refusals = new TreeSet<>();
        for (String answer : answers) {
            switch (Understand.words(type, Spoken.heard(answer))) {
                case Understanding.Rejected rejected -> refusals.add(rejected.text());
                case Understanding.Unclear unclear when unclear.options().isEmpty() ->
                        refusals.add(unclear.text());
                default -> {}
            }
        }
        return refusals;
    }

    @Test
    void everyTextOfARefusal_isSomeTypes() {
        Set<String> used = new TreeSet<>();
        REFUSED.keySet().forEach(type -> used.addAll(Refusals.of(type)));
        for (Lang lang : Lang.values()) {
            assertThat(BuiltInServices.flows().keys("common", lang))
                    .containsAll(used)
                    .filteredOn(key -> key.startsWith("common.reject_"))
                    .isSubsetOf(used);
        }
    }
}
