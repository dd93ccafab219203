package org.citizenwindow.adapters.wechat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.citizenwindow.channel.SendResult;

/**
 * What each of the platform's codes means for one message. HTTP says 200 to all of them; the text beside the code changes and
 * ends in a random request id, so only the number is read. A code that is not here is a refusal and an alert, never a blind
 * retry.
 */
final class WechatErrorTable {
    private static final Duration SLOWER = Duration.ofMinutes(1);

    /** The platform's days begin in its own zone. */
    private static final ZoneId PLATFORM_ZONE = ZoneId.of("Asia/Shanghai");

    /** How long a fault of the settings keeps messages waiting: someone has to mend it. */
    private static final Duration MENDING = Duration.ofMinutes(10);

    private WechatErrorTable() {}

    /** How a code ends one attempt. */
    enum Verdict {
        /** Busy: soon again. */
        BUSY(false),
        /** The token was refused even after a refresh: soon again, but someone must look at the secret. */
        TOKEN(true),
        /** Will not work for this citizen, by the citizen's will. */
        DROP(false),
        /** Only the reply window or its count is used up. */
        WINDOW(false),
        /** The platform no longer has the uploaded media, or does not like it. */
        MEDIA(false),
        /** Too fast. */
        MINUTE(false),
        /** The day's quota is used up. */
        DAY(true),
        /** The account's settings or allow-list are wrong: messages wait while an operator mends them. */
        SETTINGS(true),
        /** The account may not do this at all. */
        FORBIDDEN(true),
        /** We called wrongly, or do not know the code. */
        BUG(true);

        private final boolean alert;

        Verdict(boolean alert) {
            this.alert = alert;
        }

        /** Whether an operator should hear of it. */
        boolean alert() {
            return alert;
        }
    }

    private static final Map<Integer, Verdict> TABLE =
            Stream.of(
                            row(Verdict.BUSY, -1),
                            row(Verdict.TOKEN, 40001, 40014, 42001),
                            row(Verdict.DROP, 40003, 43004, 43019, 43101, 45002, 45008),
                            row(Verdict.DROP, 48002, 50002, 50005),
                            row(Verdict.MEDIA, 40004, 40005, 40006, 40007, 40009, 45001),
                            row(Verdict.WINDOW, 45015, 45047),
                            row(Verdict.MINUTE, 43117, 45011),
                            row(Verdict.DAY, 45009),
                            row(Verdict.SETTINGS, 40013, 40125, 40164),
                            row(Verdict.FORBIDDEN, 48001, 48004, 48006, 48008, 50001, 61004, 61007),
                            row(Verdict.BUG, 40033, 41001, 43002, 43003, 44002, 47001))
                    .flatMap(row -> row.entrySet().stream())
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static Map<Integer, Verdict> row(Verdict verdict, int... codes) {
        return IntStream.of(codes).boxed().collect(Collectors.toMap(code -> code, code -> verdict));
    }

    static Verdict verdict(int code) {
        return TABLE.getOrDefault(code, Verdict.BUG);
    }

    /** The end of an attempt at {@code now} that the platform answered with this code. */
    static SendResult result(int code, Instant now) {
        String name = "wechat:" + code;
        return switch (verdict(code)) {
            case BUSY, TOKEN -> new SendResult.Retry(name);
            case DROP, MEDIA, FORBIDDEN, BUG -> new SendResult.Rejected(name, false);
            case WINDOW -> new SendResult.Rejected(name, true);
            case MINUTE -> new SendResult.Throttled(now.plus(SLOWER), name);
            case DAY -> new SendResult.Throttled(nextDay(now), name);
            case SETTINGS -> new SendResult.Throttled(now.plus(MENDING), name);
        };
    }

    private static Instant nextDay(Instant now) {
        return now.atZone(PLATFORM_ZONE)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(PLATFORM_ZONE)
                .toInstant();
    }
}
