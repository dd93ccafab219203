package org.citizenwindow.dialog.slot;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.dialog.match.Normal;
import org.citizenwindow.dialog.match.Words;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.flows.BuiltInServices;

/** What a citizen writes in a test of the slots, as the engine would hand it on: a Sunday morning in the office's city. */
final class Spoken {
    static final Words WORDS = BuiltInServices.flows().words();
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    private Spoken() {}

    static Heard heard(String text, Value.Choice... options) {
        return heard(text, NOW, List.of(options));
    }

    static Heard heard(String text, Instant now, List<Value.Choice> options) {
        String visible = Normal.visible(text);
        return new Heard(
                visible, WORDS.normal().of(visible), options, Optional.empty(), WORDS, now, ZONE);
    }
}
