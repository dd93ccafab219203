package org.citizenwindow.dialog.slot;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.dialog.match.Words;
import org.citizenwindow.dialog.match.Words.Kind;
import org.citizenwindow.dialog.value.Value;

/**
 * One answer and what is needed to understand it.
 *
 * @param text the words as written, invisible characters dropped
 * @param normal their {@link org.citizenwindow.dialog.match.Normal} form
 * @param options what was offered, in order
 * @param soFar a value of which a part is there already
 */
public record Heard(
        String text,
        String normal,
        List<Value.Choice> options,
        Optional<Value> soFar,
        Words words,
        Instant now,
        ZoneId zone) {
    public Heard {
        options = List.copyOf(options);
    }

    /** The words in the form values are read from: folded, with their punctuation. */
    String folded() {
        return words.normal().fold(text);
    }

    /** Whether a word of this kind stands anywhere in them. */
    public boolean says(Kind kind) {
        return words.kinds().getOrDefault(kind, Set.of()).stream()
                .anyMatch(word -> Options.at(normal, word, 0) >= 0);
    }

    /** The moment of speaking, office time. */
    LocalDateTime localNow() {
        return LocalDateTime.ofInstant(now, zone);
    }

    /** The same words where other answers are offered. */
    public Heard offered(List<Value.Choice> others) {
        return new Heard(text, normal, others, soFar, words, now, zone);
    }

    /** A part of the words, or others in their place, with the same options. */
    public Heard of(String part) {
        return new Heard(part, words.normal().of(part), options, soFar, words, now, zone);
    }
}
