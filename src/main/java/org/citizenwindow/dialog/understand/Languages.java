package org.citizenwindow.dialog.understand;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.citizenwindow.dialog.match.Automaton;
import org.citizenwindow.dialog.match.Words;
import org.citizenwindow.shared.Lang;

/** Which language a text is written in. */
public final class Languages {
    /** Stands before the ending of a word. */
    private static final String ENDING = "~";

    private final Set<String> japanese;
    private final List<String> endings;
    private final Marks japaneseMarks;
    private final Marks chineseMarks;
    private final Set<String> english;
    private final Pinyin pinyin;

    /**
     * @param japanese words and characters only Japanese has, as written; after a ~ how Latin words of it end
     * @param chinese words and characters only Chinese has, as written
     * @param english words that could be pinyin as well
     */
    public Languages(
            Set<String> japanese, Set<String> chinese, Set<String> english, Pinyin pinyin) {
        this.japanese =
                japanese.stream()
                        .filter(mark -> !mark.startsWith(ENDING))
                        .collect(Collectors.toUnmodifiableSet());
        endings =
                japanese.stream()
                        .filter(mark -> mark.startsWith(ENDING))
                        .map(mark -> mark.substring(ENDING.length()))
                        .toList();
        this.japaneseMarks = new Marks(this.japanese);
        this.chineseMarks = new Marks(chinese);
        this.english = Set.copyOf(english);
        this.pinyin = pinyin;
    }

    /** The language; empty when there is nothing to go by, as in a number. */
    public Optional<Lang> of(String text) {
        Optional<Lang> script = Words.languageOf(text);
        if (script.equals(Optional.of(Lang.JA))) {
            return script;
        }
        int latin = latinWords(text);
        int han = (int) text.chars().filter(Character::isIdeographic).count();
        if (han > 0 && latin >= 2 && han < 2 * latin) {
            return Optional.of(Lang.EN);
        }
        if (script.isEmpty()) {
            return script;
        }
        if (script.get() == Lang.ZH_CN) {
            return Optional.of(isJapanese(text) ? Lang.JA : Lang.ZH_CN);
        }
        return Optional.of(isRomaji(text) ? Lang.JA : isPinyin(text) ? Lang.ZH_CN : Lang.EN);
    }

    /** A text in two scripts: the language is the one that most of the words are in. */
    private static int latinWords(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c < '\u0250' && Character.isLetter(c);
            words += letter && !inWord ? 1 : 0;
            inWord = letter || inWord && (c == '\'' || c == '-');
        }
        return words;
    }

    /** Latin letters only: Japanese when a quarter of them belongs to words that only Japanese has. */
    boolean isRomaji(String text) {
        int letters = 0;
        int marked = 0;
        for (String word : words(letters(text))) {
            letters += word.length();
            marked += japanese.contains(word) || inflected(word) ? word.length() : 0;
        }
        return marked > 0 && marked * 4 >= letters;
    }

    /** Whether a word ends as only Japanese verbs do: any word, known or not. */
    private boolean inflected(String word) {
        for (String ending : endings) {
            if (word.length() > ending.length() && word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Han characters only: Japanese when more speaks for it than for Chinese. */
    private boolean isJapanese(String text) {
        return japaneseMarks.in(text) > chineseMarks.in(text);
    }

    /** Words that tell a language, counted in one pass over a text. */
    private static final class Marks {
        private final int[] lengths;
        private final Automaton automaton;

        Marks(Set<String> words) {
            List<String> all = words.stream().sorted().toList();
            lengths = all.stream().mapToInt(String::length).toArray();
            automaton = new Automaton(all);
        }

        /** The characters of those in the text, each word once. */
        int in(String text) {
            BitSet seen = new BitSet(lengths.length);
            automaton.scan(text, (word, from, to) -> seen.set(word));
            return seen.stream().map(word -> lengths[word]).sum();
        }
    }

    /** Latin letters only: Chinese when most of them are syllables and no English words. */
    boolean isPinyin(String text) {
        int sounding = 0;
        int other = 0;
        for (String word : words(letters(text))) {
            if (word.length() == 1 && !word.equals("e")) {
                continue;
            }
            if (pinyin.isPinyin(word) && !english.contains(word)) {
                sounding += word.length();
            } else {
                other += word.length();
            }
        }
        return sounding > other;
    }

    /** The runs of Latin letters. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && text.charAt(i) >= 'a' && text.charAt(i) <= 'z';
            if (!letter) {
                if (i > from) {
                    words.add(text.substring(from, i));
                }
                from = i + 1;
            }
        }
        return words;
    }

    /** A text in lower case without tones. */
    static String letters(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                out.append(c == '\u00FC' ? 'v' : c);
            }
        }
        return out.toString();
    }
}
