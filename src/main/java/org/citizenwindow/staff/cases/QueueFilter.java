package org.citizenwindow.staff.cases;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.citizenwindow.cases.CaseFilter;
import org.citizenwindow.cases.CaseStatus;
import org.citizenwindow.shared.StaffId;

/**
 * Which part of the queue is looked at.
 *
 * @param typed a case number, plate or telephone number; not empty: everything that fits, closed cases too
 * @param cursor where the page begins; empty for the first
 */
public record QueueFilter(Desk desk, String typed, String cursor) {
    /** The parts of the queue, in the order of the tabs. */
    public enum Desk {
        OPEN,
        NEW,
        WORKING,
        WAITING,
        LATE,
        MINE,
        CLOSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads the query of the address; what makes no sense is left out. Arguments may be null. */
    static QueueFilter of(String desk, String typed, String cursor) {
        Desk chosen =
                Arrays.stream(Desk.values())
                        .filter(each -> each.code().equals(desk))
                        .findFirst()
                        .orElse(Desk.OPEN);
        return new QueueFilter(
                chosen, typed == null ? "" : typed.strip(), cursor == null ? "" : cursor);
    }

    public boolean searching() {
        return !typed.isEmpty();
    }

    /** The address of this part of the queue. */
    public String path() {
        return path(desk, typed, cursor);
    }

    /** The address of another part, without the search. */
    static String path(Desk desk) {
        return path(desk, "", "");
    }

    QueueFilter at(String next) {
        return new QueueFilter(desk, typed, next);
    }

    private static String path(Desk desk, String typed, String cursor) {
        StringBuilder path = new StringBuilder("/console");
        char join = '?';
        if (desk != Desk.OPEN) {
            path.append(join).append("desk=").append(desk.code());
            join = '&';
        }
        if (!typed.isEmpty()) {
            path.append(join).append("q=").append(URLEncoder.encode(typed, StandardCharsets.UTF_8));
            join = '&';
        }
        if (!cursor.isEmpty()) {
            path.append(join)
                    .append("from=")
                    .append(URLEncoder.encode(cursor, StandardCharsets.UTF_8));
        }
        return path.toString();
    }

    CaseFilter cases(StaffId me) {
        if (searching()) {
            return CaseFilter.all().search(typed);
        }
        return switch (desk) {
            case OPEN, LATE -> CaseFilter.open();
            case NEW -> CaseFilter.all().status(CaseStatus.NEW);
            case WORKING -> CaseFilter.all().status(CaseStatus.WORKING);
            case WAITING -> CaseFilter.all().status(CaseStatus.WAITING);
            case MINE -> CaseFilter.open().assignee(me.value());
            case CLOSED -> CaseFilter.all().status(CaseStatus.CLOSED);
        };
    }
}
