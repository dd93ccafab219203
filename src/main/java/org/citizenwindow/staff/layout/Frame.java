package org.citizenwindow.staff.layout;

import java.util.Locale;
import org.citizenwindow.shared.Lang;
import org.citizenwindow.staff.accounts.StaffAccount;
import org.citizenwindow.staff.accounts.StaffRole;

/**
 * What every page of the console needs besides its own view.
 *
 * @param lang {@link Lang#ZH_CN} or {@link Lang#EN}
 * @param formToken to be sent back with every form, proving that the form was ours
 * @param me who is signed in; null on the sign-in page
 * @param path the page's own address, to come back to after switching the language
 * @param notice what was just done, a key of the messages; empty for nothing
 */
public record Frame(Lang lang, String formToken, StaffAccount me, String path, String notice) {
    /** The locale of messages and dates. */
    public Locale locale() {
        return lang == Lang.ZH_CN ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    /** The language the switch leads to. */
    public Lang other() {
        return lang == Lang.ZH_CN ? Lang.EN : Lang.ZH_CN;
    }

    public boolean signedIn() {
        return me != null;
    }

    public boolean supervisor() {
        return signedIn() && me.role().includes(StaffRole.SUPERVISOR);
    }

    public boolean administrator() {
        return signedIn() && me.role().includes(StaffRole.ADMINISTRATOR);
    }
}
