package org.citizenwindow.platform.database;

import java.sql.SQLException;

/** The database said no. Tells the three cases apart that are handled differently. */
public final class DatabaseFault extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Why. */
    public enum Kind {
        /** Someone else holds the row, or a deadlock was resolved against us: the same work may succeed later. */
        BUSY,
        /** There is no database to talk to just now. */
        AWAY,
        /** Our statement is wrong. */
        BUG
    }

    private DatabaseFault(String message, Kind kind, SQLException cause) {
        super(message, cause);
        this.kind = kind;
    }

    public static DatabaseFault of(String message, SQLException cause) {
        return new DatabaseFault(message, kindOf(cause), cause);
    }

    /** A change did not do what it must: a mistake of ours. */
    static DatabaseFault unexpected(String message) {
        return new DatabaseFault(message, Kind.BUG, null);
    }

    public Kind kind() {
        return kind;
    }

    /** The database's own words behind an exception, without the statement or its values; for logs. */
    public static String reason(Throwable failure) {
        String reason = failure.getClass().getSimpleName();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                reason =
                        sql.getSQLState()
                                + ' '
                                + String.valueOf(sql.getMessage()).lines().findFirst().orElse("");
            }
        }
        return reason;
    }

    /** The kind behind any exception that a unit of work ended with; {@code BUG} when the database is not the cause. */
    public static Kind kindOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseFault fault) {
                return fault.kind;
            }
            if (cause instanceof SQLException sql) {
                return kindOf(sql);
            }
        }
        return Kind.BUG;
    }

    private static Kind kindOf(SQLException cause) {
        String state = cause.getSQLState();
        if (state == null) {
            // The pool had no connection to give. What else comes without a state is a statement of
            // ours that the driver refuses.
            return cause.getMessage() != null && cause.getMessage().contains("acqui")
                    ? Kind.AWAY
                    : Kind.BUG;
        }
        return switch (state) {
            case "55P03", "40P01", "40001", "57014" ->
                    Kind.BUSY; // lock timeout, deadlock, serialization, statement timeout
            case "57P01", "57P02", "57P03", "53300" ->
                    Kind.AWAY; // shutting down, crashed, starting up, too many connections
            default -> state.startsWith("08") ? Kind.AWAY : Kind.BUG;
        };
    }
}
