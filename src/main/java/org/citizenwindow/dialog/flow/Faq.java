package org.citizenwindow.dialog.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.shared.Lang;

/** Questions that are often asked, and their answers. Finding the nearest is the business of another room. */
public interface Faq {
    /**
     * One answer and how people ask for it.
     *
     * @param id unique
     * @param service whose texts the answer is one of
     * @param intent what it is about, e.g. {@code faq.fees}
     * @param questions as people put them, by language
     * @param answer key of the text
     * @param source where the answer comes from, for those who keep it up
     */
    record Entry(
            String id,
            String service,
            String intent,
            Map<Lang, List<String>> questions,
            String answer,
            String source) {
        public Entry {
            questions = Map.copyOf(questions);
        }
    }

    /** Makes entries ready to be asked. */
    interface Maker {
        /**
         * @param entries their questions in {@link org.citizenwindow.dialog.match.Normal} form
         */
        Faq of(List<Entry> entries);
    }

    /** Knows nothing. */
    Faq NONE = (text, lang, intent) -> Optional.empty();

    /** Makes ready what the first question would wait for; costs nothing when it is. */
    default void prepare() {}

    /**
     * The entry whose question is nearest to a text; empty when none is near enough, or two are nearly as near.
     *
     * @param text in {@link org.citizenwindow.dialog.match.Normal} form
     * @param intent only entries about this
     */
    Optional<Entry> nearest(String text, Lang lang, Optional<String> intent);
}
