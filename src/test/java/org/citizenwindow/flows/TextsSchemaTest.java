package org.citizenwindow.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.citizenwindow.channel.Capabilities;
import org.citizenwindow.flows.reading.Faults;
import org.citizenwindow.flows.reading.Item;
import org.citizenwindow.flows.reading.TextsReader;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema of texts files refuses what the reader refuses, and takes every shipped one. */
class TextsSchemaTest {
    private final SchemaFile schema = new SchemaFile("texts");

    @TestFactory
    Stream<DynamicTest> everyTextsFile_isValid() {
        return schema.everyFile(file -> SchemaFile.in("texts", file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: ''",
                "a: '  '",
                "a: []",
                "a: [b, '']",
                "a: {zh-CN: b}",
                "a: [{zh-CN: b}]",
                "a: [[b]]",
                "a: {text: b}",
                "a: {weibo: b}",
                "a: {text: b, webo: c}",
                "a: {text: b, weibo: ''}",
                "a: {text: b, weibo: []}",
                "a: {text: {text: b}, weibo: c}",
                "- a"
            })
    void whatIsNoText_isRefusedByBoth(String yaml) {
        assertThat(schema.problems(yaml)).isNotEmpty();
        assertThat(refused(yaml)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b",
                "a: [b, c]",
                "a: 120",
                "a: true",
                "a.b_c: '{number}'",
                "a: {text: b, weibo: c}",
                "a: {text: [b, c], wechat: d, weibo: [e, f]}"
            })
    void text_isTakenByBoth(String yaml) {
        assertThat(schema.problems(yaml)).isEmpty();
        assertThat(refused(yaml)).isFalse();
    }

    @Test
    void tooLongText_isRefusedByBoth() {
        String longest = "a: " + "b".repeat(TextsReader.LONGEST);
        assertThat(schema.problems(longest)).isEmpty();
        assertThat(refused(longest)).isFalse();
        assertThat(schema.problems(longest + "b")).isNotEmpty();
        assertThat(refused(longest + "b")).isTrue();
    }

    @Test
    void textTooLongForItsChannel_isRefusedByBoth() {
        String longest = "a: {text: b, weibo: " + "c".repeat(299);
        assertThat(schema.problems(longest + "}")).isEmpty();
        assertThat(refused(longest + "}")).isFalse();
        assertThat(schema.problems(longest + "c}")).isNotEmpty();
        assertThat(refused(longest + "c}")).isTrue();
    }

    @Test
    void channels_areThoseTheSchemaKnows() {
        List<String> known = new ArrayList<>(Capabilities.names());
        known.add("text");
        assertThat(schema.keys("/additionalProperties/anyOf/1/properties"))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    private static boolean refused(String yaml) {
        Faults faults = new Faults();
        new TextsReader().file(Lang.ZH_CN, Item.parse("texts/zh-CN.yaml", yaml, faults));
        return !faults.none();
    }
}
