package org.citizenwindow.dialog.understand;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.dialog.match.Automaton;
import org.citizenwindow.dialog.match.Cut;
import org.citizenwindow.dialog.match.Template;

/**
 * What makes one language out: its rules, and what is done to a text before they are looked for.
 *
 * @param book the rules
 * @param rewriting other ways to write a word, e.g. in Cantonese
 * @param ignored what says that something is not meant, and is left out
 * @param spelling mends Latin words
 * @param sounds finds words by their sound; empty where people do not write by sound
 * @param spelled syllables in Latin letters to the language's own script
 */
public record Speech(
        IntentBook book,
        Rewriting rewriting,
        Ignored ignored,
        Spelling spelling,
        Optional<Sounds> sounds,
        Rewriting spelled) {
    /**
     * @param pinyin how the language's characters sound; empty where people do not write by sound
     * @param right words spelt right although they sound or look like others
     */
    public static Speech of(
            IntentBook book,
            Rewriting rewriting,
            Ignored ignored,
            Optional<Pinyin> pinyin,
            Set<String> right) {
        return new Speech(
                book,
                rewriting,
                ignored,
                new Spelling(book.lexicon().words(), right),
                pinyin.map(p -> new Sounds(p, book.lexicon(), right)),
                new Rewriting(Map.of()));
    }

    /**
     * The same for a language that people also write in Latin letters.
     *
     * @param syllables how each is written in the language's own script
     */
    public Speech spelled(Rewriting syllables) {
        return new Speech(book, rewriting, ignored, spelling, sounds, syllables);
    }

    /**
     * The words of rules in a {@link org.citizenwindow.dialog.match.Normal} text, by their sound too where people write by it.
     *
     * @param single whether one syllable may be a word
     */
    Found find(String text, boolean single) {
        return sounds.isPresent() ? sounds.get().find(text, single) : book.lexicon().find(text);
    }

    /** Replaces words by others, the longest first where several begin at one place. */
    public static final class Rewriting {
        private final List<String> from;
        private final List<String> to;
        private final Automaton automaton;

        public Rewriting(Map<String, String> words) {
            from = List.copyOf(words.keySet());
            to = from.stream().map(words::get).toList();
            automaton = new Automaton(from);
        }

        /** A text with all words replaced. */
        String of(String text) {
            int[] at = new int[text.length()];
            boolean[] any = {false};
            automaton.scan(
                    text,
                    (word, begin, end) -> {
                        any[0] = true;
                        if (at[begin] == 0
                                || from.get(at[begin] - 1).length() < from.get(word).length()) {
                            at[begin] = word + 1;
                        }
                    });
            if (!any[0]) {
                return text;
            }
            StringBuilder out = new StringBuilder(text.length() + 8);
            int i = 0;
            while (i < text.length()) {
                if (at[i] == 0) {
                    out.append(text.charAt(i++));
                } else {
                    out.append(to.get(at[i] - 1));
                    i += from.get(at[i] - 1).length();
                }
            }
            return out.toString();
        }
    }

    /** Takes words out of a text. */
    public static final class Ignored {
        private final Cut templates;

        public Ignored(List<Template> templates) {
            this.templates = new Cut(templates);
        }

        /** A {@link org.citizenwindow.dialog.match.Normal} text without them. */
        String without(String text) {
            return templates.of(text);
        }
    }
}
