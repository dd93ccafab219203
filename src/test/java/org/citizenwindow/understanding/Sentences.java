package org.citizenwindow.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.shared.Lang;

/** Sentences with what they mean: a part to develop with, whose sentences are examples too, and a part written
 * by others that nobody looks at and no example repeats. */
public final class Sentences {
    /** One sentence, in the style it is written. */
    public record Line(String intent, String style, String text) {}

    private Sentences() {}

    /**
     * @param part {@code dev} or {@code test}
     */
    public static List<Line> read(String part, Lang lang) {
        Path file = Path.of("src/test/resources/understanding", part, lang.tag() + ".tsv");
        List<Line> lines = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split("\t", 3);
                    lines.add(new Line(cells[0], cells[1], cells[2]));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines;
    }

    /** The shipped examples. */
    static List<Line> examples(Flows flows, Lang lang) {
        return flows.recogniser().examples().get(lang).stream()
                .map(example -> new Line(example.intent(), "example", example.sentence()))
                .toList();
    }
}
