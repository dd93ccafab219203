package org.citizenwindow.staff.cases;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;
import org.citizenwindow.shared.Lang;
import org.citizenwindow.staff.accounts.Accounts;
import org.citizenwindow.staff.accounts.StaffAccount;
import org.citizenwindow.staff.layout.Bundles;

/** Whose name stands for whoever did something. */
@Singleton
class Names {
    @Inject Accounts accounts;

    /** The names of everybody, read once for a page. */
    Book book(Lang lang) {
        CasesMessages words = Bundles.in(CasesMessages.class, lang);
        Map<String, String> staff =
                accounts.all().stream()
                        .collect(Collectors.toMap(a -> a.id().value(), StaffAccount::name));
        return by ->
                switch (by) {
                    case "citizen" -> words.byCitizen();
                    case "system" -> words.bySystem();
                    default -> staff.getOrDefault(by, by);
                };
    }

    /** Finds names by the sign-in name, {@code citizen} or {@code system}. */
    interface Book {
        String of(String by);
    }
}
