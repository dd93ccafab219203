package org.citizenwindow.services.accident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citizenwindow.services.accident.ServiceFiles.LANGUAGES;
import static org.citizenwindow.services.accident.ServiceFiles.list;
import static org.citizenwindow.services.accident.ServiceFiles.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every sentence of the built-in services keeps to, whoever writes it. */
class ServiceTextsTest {
    /** One phone screen: han and kana count one each, Latin letters about a third. */
    private static final Map<String, Integer> LONGEST = Map.of("zh-CN", 90, "ja", 110, "en", 280);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[\\w.]+}");

    @ParameterizedTest
    @ValueSource(strings = {"accident", "desk"})
    void texts_everyLanguage_hasTheSameKeysAndPlaceholders(String service) {
        Map<String, Set<String>> first = placeholders(service, "zh-CN");
        for (String lang : LANGUAGES) {
            assertThat(placeholders(service, lang)).as(lang).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"accident", "desk"})
    void texts_fitOnePhoneScreen_andDoNotShout(String service) {
        for (String lang : LANGUAGES) {
            ServiceFiles.texts(service, lang)
                    .forEach(
                            (key, text) -> {
                                assertThat(text.length())
                                        .as(lang + " " + key)
                                        .isBetween(1, LONGEST.get(lang));
                                assertThat(text)
                                        .as(lang + " " + key)
                                        .doesNotContain("!", "！", "亲", "  ");
                            });
        }
    }

    @Test
    void notices_existForEverythingTheDeskDoes() {
        Stream.of("opened", "accepted", "refused", "info_requested", "appointment_booked")
                .forEach(kind -> existsEverywhere("case." + kind));
        Stream.of("appointment_moved", "appointment_cancelled", "closed", "reopened")
                .forEach(kind -> existsEverywhere("case." + kind));
    }

    @Test
    void statesAndOutcomes_areSaidInOnePlaceOnly() {
        for (String lang : LANGUAGES) {
            assertThat(ServiceFiles.texts("accident", lang).keySet())
                    .as("they stand in words/services_%s.properties", lang)
                    .noneMatch(key -> key.startsWith("status.") || key.startsWith("outcome."));
        }
    }

    /** The facts a case's change is told with: {@code CaseWords.facts} and the desk's name. */
    @Test
    void notices_showOnlyFactsThatAChangeHas() {
        Set<String> facts =
                Set.of(
                        "{number}",
                        "{time}",
                        "{place}",
                        "{outcome}",
                        "{reason}",
                        "{text}",
                        "{shot}",
                        "{desk}");
        placeholders("accident", "zh-CN")
                .forEach(
                        (key, names) -> {
                            if (key.startsWith("case.")) {
                                assertThat(facts).as(key).containsAll(names);
                            }
                        });
    }

    @Test
    void shots_haveNameAskAndPicture() {
        Map<String, Object> photos =
                map(map(ServiceFiles.yaml("accident/flow.yaml").get("slots")).get("photos"));
        Set<Object> names = new TreeSet<>();
        for (Object entry : list(photos.get("shots"))) {
            Map<String, Object> shot = map(entry);
            names.add(shot.get("name"));
            existsEverywhere((String) shot.get("ask"));
            existsEverywhere("shot." + shot.get("name"));
            assertThat(ServiceFiles.ROOT.resolve((String) shot.get("picture"))).exists();
        }
        assertThat(names).containsExactly("contact", "front", "plates", "rear");
    }

    @Test
    void pictures_areSmallEnoughToSend_andHaveTheirDrawing() throws IOException {
        try (Stream<Path> files = Files.list(ServiceFiles.ROOT.resolve("accident/assets"))) {
            for (Path png : files.filter(file -> file.toString().endsWith(".png")).toList()) {
                assertThat(Files.size(png)).as(png.toString()).isBetween(1L, 150L * 1024);
                assertThat(Path.of(png.toString().replace(".png", ".svg"))).exists();
            }
        }
    }

    private static void existsEverywhere(String key) {
        for (String lang : LANGUAGES) {
            assertThat(ServiceFiles.texts("accident", lang)).as(lang).containsKey(key);
        }
    }

    private static Map<String, Set<String>> placeholders(String service, String lang) {
        return ServiceFiles.texts(service, lang).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                text ->
                                        PLACEHOLDER
                                                .matcher(text.getValue())
                                                .results()
                                                .map(MatchResult::group)
                                                .collect(Collectors.toCollection(TreeSet::new))));
    }
}
