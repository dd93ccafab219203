package org.citizenwindow.staff.layout;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;
import org.citizenwindow.shared.Lang;

/** Messages for code that needs words outside a template. */
public final class Bundles {
    private Bundles() {}

    /** The messages of a bundle in a language; languages the bundle does not have get English. */
    public static <T> T in(Class<T> bundle, Lang lang) {
        Locale locale = locale(lang);
        return lang == Lang.EN
                ? MessageBundles.get(bundle)
                : MessageBundles.get(bundle, Localized.Literal.of(locale.toLanguageTag()));
    }

    /** The locale messages are kept under: the language alone. */
    static Locale locale(Lang lang) {
        return switch (lang) {
            case ZH_CN -> Locale.CHINESE;
            case JA -> Locale.JAPANESE;
            case EN -> Locale.ENGLISH;
        };
    }
}
