package org.citizenwindow.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.citizenwindow.flows.reading.Faults;
import org.citizenwindow.flows.reading.FlowReader;
import org.citizenwindow.flows.reading.Item;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published schema of flow files knows what the reader knows: the same keys, the same types, every shipped flow. */
class FlowSchemaTest {
    private static final Pattern ALLOWED = Pattern.compile("is not known here; allowed: (.*)");
    private static final Pattern TYPES =
            Pattern.compile("there is no slot type .*; there are (.*)");
    private static final Set<String> KINDS = Set.of("collect", "say", "confirm", "call");

    private final SchemaFile schema = new SchemaFile("flow");

    @TestFactory
    Stream<DynamicTest> everyFlow_isValid() {
        return schema.everyFile(file -> file.endsWith("flow.yaml") || SchemaFile.in("flows", file));
    }

    @Test
    void unknownKey_isNoFlow() {
        assertThat(schema.problems(flow("slots: {}", "  - {id: a, say: a, nxt: end}")))
                .isNotEmpty();
        assertThat(schema.problems(flow("slots: {a: {type: plate}}", "  - {id: a, say: a}")))
                .isNotEmpty();
    }

    private static String flow(String middle, String steps) {
        return """
        format: cw.flow/1
        flow: a
        version: 1
        title: {zh-CN: a, ja: a, en: a}
        %s
        steps:
        %s
        """
                .formatted(middle, steps);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            textBlock =
                    """
                    /properties                                    ^ zzzzzzzz: 1
                    /properties/starts/properties                  ^ starts: {zzzzzzzz: 1}
                    /properties/policy/properties                  ^ policy: {zzzzzzzz: 1}
                    /properties/policy/properties/remind/properties ^ policy: {remind: {after: PT1H, zzzzzzzz: 1}}
                    /definitions/slot_case_number/properties       ^ slots: {s: {type: case_number, zzzzzzzz: 1}}
                    /definitions/slot_yes_no/properties            ^ slots: {s: {type: yes_no, zzzzzzzz: 1}}
                    /definitions/slot_choice/properties            ^ slots: {s: {type: choice, options: [], zzzzzzzz: 1}}
                    /definitions/slot_choice_offered/properties    ^ slots: {s: {type: choice, options_from: {service: a}, none: end, unavailable: end, zzzzzzzz: 1}}
                    /definitions/slot_photos/properties            ^ slots: {s: {type: photos, zzzzzzzz: 1}}
                    /definitions/slot_location/properties          ^ slots: {s: {type: location, zzzzzzzz: 1}}
                    /definitions/slot_instant/properties           ^ slots: {s: {type: instant, zzzzzzzz: 1}}
                    /definitions/slot_period/properties            ^ slots: {s: {type: period, zzzzzzzz: 1}}
                    /definitions/slot_plate_cn/properties          ^ slots: {s: {type: plate_cn, zzzzzzzz: 1}}
                    /definitions/slot_phone_cn/properties          ^ slots: {s: {type: phone_cn, zzzzzzzz: 1}}
                    /definitions/slot_id_number/properties         ^ slots: {s: {type: id_number, zzzzzzzz: 1}}
                    /definitions/slot_licence_no/properties        ^ slots: {s: {type: licence_no, of: driving, zzzzzzzz: 1}}
                    /definitions/slot_amount/properties            ^ slots: {s: {type: amount, zzzzzzzz: 1}}
                    /definitions/slot_count/properties             ^ slots: {s: {type: count, zzzzzzzz: 1}}
                    /definitions/slot_name/properties              ^ slots: {s: {type: name, zzzzzzzz: 1}}
                    /definitions/slot_address/properties           ^ slots: {s: {type: address, zzzzzzzz: 1}}
                    /definitions/slot_list/properties              ^ slots: {s: {type: list, of: plate_cn, zzzzzzzz: 1}}
                    /definitions/slot_appointment/properties       ^ slots: {s: {type: appointment, service: a, full: end, unavailable: end, zzzzzzzz: 1}}
                    /definitions/slot_text/properties              ^ slots: {s: {type: text, zzzzzzzz: 1}}
                    /definitions/option/properties                 ^ slots: {s: {type: yes_no, yes: {text: a, zzzzzzzz: 1}}}
                    /definitions/call/properties                   ^ slots: {s: {type: choice, options_from: {service: a, zzzzzzzz: 1}, none: end, unavailable: end}}
                    /definitions/slot_photos/properties/shots/items/properties ^ slots: {s: {type: photos, shots: [{name: a, ask: a, label: a, zzzzzzzz: 1}]}}
                    """)
    void partOfTheFlow_hasTheKeysTheReaderKnows(String pointer, String yaml) {
        keys(pointer, flow(yaml, "  - {id: a, say: a, next: end}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            textBlock =
                    """
                    /definitions/step_collect/properties ^ {id: a, collect: s, zzzzzzzz: 1}
                    /definitions/step_say/properties     ^ {id: a, say: s, zzzzzzzz: 1}
                    /definitions/step_say/properties/buttons/anyOf/0/anyOf/1/properties ^ {id: a, say: s, buttons: [{begins: a, zzzzzzzz: 1}], next: end}
                    /definitions/step_branch/properties  ^ {id: a, next: end, zzzzzzzz: 1}
                    /definitions/step_confirm/properties ^ {id: a, confirm: {text: a, agreed: end}, zzzzzzzz: 1}
                    /definitions/step_call/properties    ^ {id: a, call: {service: a}, outcome: {ok: end, unavailable: end}, zzzzzzzz: 1}
                    /definitions/step_confirm/properties/confirm/properties ^ {id: a, confirm: {text: a, agreed: end, zzzzzzzz: 1}}
                    /definitions/step_call/properties/outcome/properties    ^ {id: a, call: {service: a}, outcome: {ok: end, unavailable: end, zzzzzzzz: 1}}
                    /definitions/call_of_a_step/properties ^ {id: a, call: {service: a, zzzzzzzz: 1}, outcome: {ok: end, unavailable: end}}
                    /definitions/call_of_a_step/properties/retry/properties ^ {id: a, call: {service: a, timeout: PT8S, retry: {max: 1, zzzzzzzz: 1}}, outcome: {ok: end, unavailable: end}}
                    /definitions/call_of_a_step/properties/while_waiting/properties ^ {id: a, call: {service: a, timeout: PT8S, while_waiting: {say: a, zzzzzzzz: 1}}, outcome: {ok: end, unavailable: end}}
                    /definitions/detour/anyOf/1/properties ^ {id: a, call: {service: a}, outcome: {ok: end, unavailable: {to: end, zzzzzzzz: 1}}}
                    /definitions/edges/anyOf/1/items/anyOf/1/properties ^ {id: a, next: [{to: end, zzzzzzzz: 1}]}
                    """)
    void step_hasTheKeysTheReaderKnows(String pointer, String step) {
        keys(pointer, flow("slots: {}", "  - " + step));
    }

    /** What the reader allows beside an unknown key, less the words by which it tells kinds apart. */
    private void keys(String pointer, String yaml) {
        Set<String> published = schema.keys(pointer);
        Set<String> known = new TreeSet<>(List.of(told(yaml, ALLOWED).split(", ")));
        if (pointer.contains("/step_")) {
            known.removeAll(KINDS);
            published.removeAll(KINDS);
        }
        if (pointer.contains("/slot_choice/")) {
            known.remove("options_from");
        }
        assertThat(published).as(pointer).isEqualTo(known);
        assertThat(schema.problems(yaml)).isNotEmpty();
    }

    @Test
    void slotTypes_areThoseOfTheReader() {
        Set<String> published = new TreeSet<>();
        schema.at("/definitions")
                .forEach(part -> published.add(part.at("/properties/type/const").asText("")));
        published.remove("");
        String told = told(flow("slots: {s: {type: zzzzzzzz}}", "  - {id: a, say: a}"), TYPES);
        assertThat(published).isEqualTo(new TreeSet<>(List.of(told.split(", "))));
    }

    private static String told(String yaml, Pattern pattern) {
        Faults faults = new Faults();
        FlowReader.read("a", Item.parse("flow.yaml", yaml, faults));
        return faults.all().stream()
                .map(fault -> pattern.matcher(fault.what()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing of the kind in " + faults));
    }
}
