package org.citizenwindow.dialog.understand;

import java.util.Optional;
import java.util.Set;
import org.citizenwindow.dialog.match.Words;
import org.citizenwindow.shared.Lang;

/** Which language a text is written in. */
public final class Languages {
    private final Set<String> japanese;
    private final Set<String> chinese;

    /**
     * @param japanese words and characters only Japanese has, as written
     * @param chinese words and characters only Chinese has, as written
     */
    public Languages(Set<String> japanese, Set<String> chinese) {
        this.japanese = Set.copyOf(japanese);
        this.chinese = Set.copyOf(chinese);
    }

    /** The language; empty when there is nothing to go by, as in a number. */
    public Optional<Lang> of(String text) {
        Optional<Lang> script = Words.languageOf(text);
        if (script.filter(lang -> lang == Lang.ZH_CN).isPresent()) {
            return Optional.of(isJapanese(text) ? Lang.JA : Lang.ZH_CN);
        }
        return script;
    }

    /** Han characters only: Japanese when more speaks for it than for Chinese. */
    private boolean isJapanese(String text) {
        return count(japanese, text) > count(chinese, text);
    }

    private static int count(Set<String> words, String text) {
        int count = 0;
        for (String word : words) {
            count += text.contains(word) ? word.length() : 0;
        }
        return count;
    }
}
