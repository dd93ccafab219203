package org.citizenwindow.shared;

import java.util.Arrays;
import java.util.Optional;

/** A language the account speaks. */
public enum Lang {
    ZH_CN("zh-CN"),
    JA("ja"),
    EN("en");

    private final String tag;

    Lang(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag as it stands in files and on the wire, e.g. {@code zh-CN}. */
    public String tag() {
        return tag;
    }

    /** The language of an exact tag; empty for any other. */
    public static Optional<Lang> of(String tag) {
        return Arrays.stream(values()).filter(lang -> lang.tag.equals(tag)).findFirst();
    }
}
