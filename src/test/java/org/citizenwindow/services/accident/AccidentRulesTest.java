package org.citizenwindow.services.accident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citizenwindow.services.accident.ServiceFiles.LANGUAGES;
import static org.citizenwindow.services.accident.ServiceFiles.list;
import static org.citizenwindow.services.accident.ServiceFiles.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of the gate are data; every rule must have its question, its step and its answer, and nothing else may. */
class AccidentRulesTest {
    private final Map<String, Object> file = ServiceFiles.yaml("accident/rules.yaml");
    private final Map<String, Object> flow = ServiceFiles.yaml("accident/flow.yaml");
    private final Map<String, Object> documents = map(file.get("documents"));

    @TestFactory
    Stream<DynamicTest> rule_hasQuestionStepAnswerAndSource() {
        return rules().map(
                        rule ->
                                DynamicTest.dynamicTest(
                                        "rule " + rule.get("id"),
                                        () -> {
                                            askedFor(rule);
                                            answeredByItsStep(rule);
                                            spokenInEveryLanguage(rule);
                                            sourced(rule);
                                        }));
    }

    @Test
    void gate_refusesNothingThatIsNoRule() {
        Set<Object> asked =
                Stream.of("safety", "gate")
                        .flatMap(slot -> options(slot).stream())
                        .map(option -> option.get("id"))
                        .filter(id -> !id.equals("none"))
                        .collect(Collectors.toSet());
        Set<Object> ruled =
                rules().filter(rule -> rule.containsKey("slot"))
                        .map(rule -> rule.get("id"))
                        .collect(Collectors.toSet());
        assertThat(asked).isEqualTo(ruled);
    }

    @Test
    void gate_optionsStandInOrderOfSeverity() {
        Map<Object, String> scenes =
                rules().collect(
                                Collectors.toMap(
                                        rule -> rule.get("id"), r -> (String) r.get("scene")));
        List<String> inOrder =
                options("gate").stream()
                        .map(option -> scenes.get(option.get("id")))
                        .filter(scene -> scene != null)
                        .toList();
        assertThat(inOrder).doesNotContainNull().isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void safetyWords_nameLightsTriangleAndPeople() {
        Map<String, List<String>> words =
                Map.of(
                        "zh-CN", List.of("双闪", "警示牌", "50–100 米", "路边"),
                        "ja", List.of("ハザードランプ", "停止表示板", "50〜100m", "路肩"),
                        "en", List.of("hazard lights", "triangle", "50–100 m", "off the road"));
        String key = (String) map(file.get("safety-words")).get("text");
        for (String lang : LANGUAGES) {
            assertThat(ServiceFiles.texts("accident", lang).get(key)).contains(words.get(lang));
        }
    }

    @Test
    void emergencyAnswers_nameTheNumbersToCall() {
        Map<String, List<String>> numbers =
                Map.of(
                        "emergency.injured", List.of("120", "122"),
                        "emergency.trapped", List.of("119", "122"),
                        "emergency.fire", List.of("119", "122", "120"));
        for (String lang : LANGUAGES) {
            Map<String, String> texts = ServiceFiles.texts("accident", lang);
            numbers.forEach((key, all) -> assertThat(texts.get(key)).as(lang).contains(all));
            texts.forEach(
                    (key, text) -> {
                        if (key.startsWith("refuse.")) {
                            assertThat(text).as(lang + " " + key).contains("122");
                        }
                    });
        }
    }

    private void askedFor(Map<String, Object> rule) {
        if (rule.containsKey("call")) {
            assertThat(steps().stream().map(step -> step.get("call")).filter(c -> c != null))
                    .anySatisfy(
                            call ->
                                    assertThat(map(call))
                                            .containsEntry("service", rule.get("call")));
            return;
        }
        assertThat(options((String) rule.get("slot")))
                .filteredOn(option -> option.get("id").equals(rule.get("id")))
                .singleElement()
                .satisfies(option -> assertThat(option).containsEntry("text", rule.get("text")));
        assertThat(steps())
                .filteredOn(step -> rule.get("slot").equals(step.get("collect")))
                .singleElement()
                .satisfies(
                        step ->
                                assertThat(list(step.get("next")))
                                        .anySatisfy(
                                                next ->
                                                        assertThat(map(next))
                                                                .containsEntry(
                                                                        "to", rule.get("step"))
                                                                .containsEntry(
                                                                        "if",
                                                                        rule.get("slot")
                                                                                + " == '"
                                                                                + rule.get("id")
                                                                                + "'")));
    }

    private void answeredByItsStep(Map<String, Object> rule) {
        assertThat(steps())
                .filteredOn(step -> step.get("id").equals(rule.get("step")))
                .singleElement()
                .satisfies(step -> assertThat(step).containsEntry("say", rule.get("answer")));
    }

    private static void spokenInEveryLanguage(Map<String, Object> rule) {
        for (String lang : LANGUAGES) {
            assertThat(ServiceFiles.texts("accident", lang))
                    .as(lang)
                    .containsKeys((String) rule.get("text"), (String) rule.get("answer"));
        }
    }

    private void sourced(Map<String, Object> rule) {
        LocalDate applies = LocalDate.parse((String) rule.get("effective"));
        List<LocalDate> documentsFrom = new ArrayList<>();
        for (Object source : list(rule.get("source"))) {
            Object document = documents.get(map(source).get("document"));
            assertThat(document).as("document of %s", rule.get("id")).isNotNull();
            documentsFrom.add(LocalDate.parse((String) map(document).get("effective")));
        }
        assertThat(documentsFrom)
                .as("the day one of its sources took effect")
                .isNotEmpty()
                .contains(applies);
    }

    private Stream<Map<String, Object>> rules() {
        return list(file.get("rules")).stream().map(ServiceFiles::map);
    }

    private List<Map<String, Object>> steps() {
        return list(flow.get("steps")).stream().map(ServiceFiles::map).toList();
    }

    private List<Map<String, Object>> options(String slot) {
        Object options = map(map(flow.get("slots")).get(slot)).get("options");
        return list(options).stream().map(ServiceFiles::map).toList();
    }
}
