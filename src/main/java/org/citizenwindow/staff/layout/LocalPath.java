package org.citizenwindow.staff.layout;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Paths of the console that a browser may be sent to: nothing that leads to another host, whoever wrote it. */
public final class LocalPath {
    /** The page everybody starts on. */
    public static final String HOME = "/console";

    private LocalPath() {}

    /**
     * @param wanted where somebody asked to go, possibly hostile, possibly null
     * @return {@code wanted} when it is a path below {@code /console}, else {@link #HOME}
     */
    public static String orHome(String wanted) {
        boolean local =
                wanted != null
                        && (wanted.equals(HOME)
                                || wanted.startsWith(HOME + '/')
                                || wanted.startsWith(HOME + '?'))
                        && wanted.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\')
                        && !wanted.contains("//")
                        && !wanted.contains("..");
        return local ? wanted : HOME;
    }

    /** {@code ?name=value} with the value made safe. */
    public static String query(String name, String value) {
        return '?' + name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
