package org.citizenwindow.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small service that calls only what every office has, in a directory of its own. */
public final class Lamp {
    public static final String FLOW = "lamp.report";

    private static final String YAML =
            """
            format: cw.flow/1
            flow: lamp.report
            version: 1
            title: {zh-CN: 报修路灯, ja: 街灯の故障, en: Report a street lamp}
            starts:
              menu: [LAMP]
            slots:
              where: {type: location}
              dark: {type: yes_no}
            steps:
              - {id: where, collect: where}
              - {id: dark, collect: dark, next: [{if: dark, to: hours}, {to: thanks}]}
              - id: hours
                call: {service: office.hours, fixed: {service: accident}, gives: {open: yes_no}}
                outcome: {ok: thanks, rejected: {to: thanks}, unavailable: {to: thanks}}
              - {id: thanks, say: thanks, next: end}
            """;

    private static final String TEXTS =
            """
            ask.where: W?
            why.where: Because.
            example.where: a road
            label.where: place
            ask.dark: D?
            why.dark: Because.
            example.dark: a yes
            label.dark: dark
            thanks: Thank you for {where}.
            """;

    private final Path directory;

    public Lamp(Path directory) {
        this.directory = directory;
    }

    public static void writeTo(Path directory) throws IOException {
        write(directory, "flow.yaml", YAML);
        for (String lang : new String[] {"zh-CN", "ja", "en"}) {
            write(directory, "texts/" + lang + ".yaml", TEXTS);
        }
    }

    private static void write(Path directory, String name, String text) throws IOException {
        Path file = directory.resolve("lamp").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    public void change(String name, String from, String to) throws IOException {
        Path file = directory.resolve("lamp").resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }
}
