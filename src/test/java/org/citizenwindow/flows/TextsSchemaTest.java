package org.citizenwindow.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
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
                "- a"
            })
    void whatIsNoText_isRefusedByBoth(String yaml) {
        assertThat(schema.problems(yaml)).isNotEmpty();
        assertThat(refused(yaml)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: b", "a: [b, c]", "a: 120", "a: true", "a.b_c: '{number}'"})
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

    private static boolean refused(String yaml) {
        Faults faults = new Faults();
        new TextsReader().file(Lang.ZH_CN, Item.parse("texts/zh-CN.yaml", yaml, faults));
        return !faults.none();
    }
}
