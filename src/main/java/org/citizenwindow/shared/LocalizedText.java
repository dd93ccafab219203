package org.citizenwindow.shared;

import java.util.EnumMap;
import java.util.Map;

/**
 * One text in every language there is.
 *
 * @param texts a text for each {@link Lang}; none may be missing or blank
 */
public record LocalizedText(Map<Lang, String> texts) {
    public LocalizedText {
        for (Lang lang : Lang.values()) {
            if (texts.getOrDefault(lang, "").isBlank()) {
                throw new IllegalArgumentException("text is missing in " + lang.tag());
            }
        }
        texts = Map.copyOf(texts);
    }

    public static LocalizedText of(String zhCn, String ja, String en) {
        Map<Lang, String> texts = new EnumMap<>(Lang.class);
        texts.put(Lang.ZH_CN, zhCn);
        texts.put(Lang.JA, ja);
        texts.put(Lang.EN, en);
        return new LocalizedText(texts);
    }

    public String in(Lang lang) {
        return texts.get(lang);
    }
}
