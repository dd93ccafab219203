package org.citizenwindow.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.citizenwindow.flows.reading.Faults;
import org.citizenwindow.flows.talks.Talk;
import org.citizenwindow.flows.talks.TalkPlayer;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema of talk files knows what the reader and the player know: the same keys, every shipped talk. */
class TalkSchemaTest {
    private static final Pattern ALLOWED = Pattern.compile("is not known here; allowed: (.*)");

    private final SchemaFile schema = new SchemaFile("talk");

    @TestFactory
    Stream<DynamicTest> everyTalk_isValid() {
        return schema.everyFile(file -> SchemaFile.in("talks", file));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            textBlock =
                    """
                    /properties                   ^ zzzzzzzz: 1          ^ {user: a}
                    /properties/given/properties  ^ given: {zzzzzzzz: 1} ^ {user: a}
                    /definitions/line/properties  ^ about: a             ^ {user: a, zzzzzzzz: 1}
                    /definitions/line/properties/location/properties     ^ about: a ^ {location: {lat: 1, lng: 1, zzzzzzzz: 1}}
                    /definitions/line/properties/photo_failed/properties ^ about: a ^ {photo_failed: {photo: p, reason: a, zzzzzzzz: 1}}
                    /definitions/sent/properties                         ^ about: a ^ {reorder: [{user: a}, {user: b, zzzzzzzz: 1}]}
                    /definitions/words/anyOf/1/properties                ^ about: a ^ {user: {zh-CN: a, zzzzzzzz: 1}}
                    /definitions/allWords/anyOf/2/properties             ^ about: a ^ {user: a, says: {zh-CN: a, zzzzzzzz: 1}}
                    /definitions/answer/properties ^ given: {services: {office.hours: {ok: {}, zzzzzzzz: 1}}}                       ^ {user: 几点上班}
                    /definitions/choice/properties ^ given: {services: {office.hours: {ok: {a: {id: a, label: a, zzzzzzzz: 1}}}}}   ^ {user: 几点上班}
                    """)
    void partOfATalk_hasTheKeysTheReaderKnows(String pointer, String head, String line) {
        String yaml = talk(head, line);
        assertThat(schema.keys(pointer)).as(pointer).isEqualTo(known(yaml));
        assertThat(schema.problems(yaml)).isNotEmpty();
        assertThat(schema.problems(without(yaml))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{user: a, agent: came}",
                "{user: [a]}",
                "{wait: 3 seconds}",
                "{location: {lat: 1}}",
                "{tap: 1, bot: {zh-CN: a}}",
                "{user: a, crash: later}",
                "{wait: PT1S, crash: after_commit}",
                "{redeliver: first}",
                "{reorder: [{user: a}]}",
                "{reorder: [{user: a}, {wait: PT1S}]}"
            })
    void valueOfTheWrongKind_isNoTalk(String line) {
        assertThat(schema.problems(talk("about: a", "{user: a}"))).isEmpty();
        assertThat(schema.problems(talk("about: a", line))).isNotEmpty();
    }

    private static String talk(String head, String line) {
        return """
        format: cw.talk/1
        talk: a
        locale: zh-CN
        %s
        lines:
          - %s
        """
                .formatted(head, line);
    }

    /** The same talk as the schema wants it, so that only the wrong key can be what it refuses. */
    private static String without(String yaml) {
        return yaml.replace(", zzzzzzzz: 1", "")
                .replace("given: {zzzzzzzz: 1}", "given: {}")
                .replace("zzzzzzzz: 1\n", "about: a\n");
    }

    /** What is allowed beside an unknown key, as the reader or the player tells it. */
    private static TreeSet<String> known(String yaml) {
        Faults faults = new Faults();
        Talk talk = Talk.read("talks/a.yaml", yaml, faults);
        TalkPlayer.play(talk, Lang.ZH_CN, BuiltInServices.flows());
        return faults.all().stream()
                .map(fault -> ALLOWED.matcher(fault.what()))
                .filter(Matcher::find)
                .map(found -> new TreeSet<>(List.of(found.group(1).split(", "))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing of the kind in " + faults.all()));
    }
}
