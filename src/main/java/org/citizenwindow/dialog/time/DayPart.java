package org.citizenwindow.dialog.time;

/** Parts of the day: the hours each spans, and how a clock time of twelve hours is placed into it. */
public enum DayPart {
    DAWN(0, 6),
    MORNING(6, 12),
    NOON(12, 12),
    AFTERNOON(12, 18),
    DUSK(16, 19),
    EVENING(18, 24),
    /** Before noon; no part of its own, only places a clock time. */
    AM(6, 12),
    /** After noon; no part of its own, only places a clock time. */
    PM(12, 18);

    private final int from;
    private final int to;

    DayPart(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** Whether who says both means this one: in the afternoon, at dusk. */
    boolean isWithin(DayPart wider) {
        return switch (this) {
            case DAWN, MORNING -> wider == AM || this == DAWN && wider == MORNING;
            case AFTERNOON, EVENING -> wider == PM;
            case DUSK -> wider == PM || wider == AFTERNOON || wider == EVENING;
            default -> false;
        };
    }

    /** The hour it begins. */
    int from() {
        return from;
    }

    /** The hour it ends, up to 24. */
    int to() {
        return to;
    }

    /**
     * The hour of the day that a spoken hour means in this part; 24 and more are on the following day, -1 where they do not go
     * together (上午15点).
     */
    int place(int hour) {
        return switch (this) {
            case DAWN -> hour == 12 ? 0 : hour <= 7 ? hour : -1;
            case MORNING -> hour <= 12 ? hour : -1;
            case AM -> hour == 12 ? 0 : hour < 12 ? hour : -1;
            case NOON -> hour >= 10 && hour <= 15 ? hour : hour <= 3 ? hour + 12 : -1;
            case AFTERNOON, DUSK, PM -> hour < 12 ? hour + 12 : hour < 24 ? hour : -1;
            case EVENING ->
                    hour == 12
                            ? 24
                            : hour < 4 ? hour + 24 : hour < 12 ? hour + 12 : hour <= 24 ? hour : -1;
        };
    }
}
