package org.citizenwindow.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.slot.Area;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A place must lie in the area of the service; of words nobody can tell, so they are taken. */
class AreaTest {
    private static final Event.Pin IN = new Event.Pin(23.13, 113.36, "天河路1号");
    private static final Event.Pin OUT = new Event.Pin(39.9, 116.4, "王府井");

    private final Chat chat = new Chat(Lang.EN).taps("AREA");

    private Area area() {
        Flow flow = chat.flows.newest("sample.area").orElseThrow();
        return ((SlotType.Location) flow.slots().get("spot").type()).within().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "23.13, 113.36, true",
        "22.4, 112.9, true", // the corner of the box
        "23.0, 114.1, true", // its border
        "23.0, 114.11, false",
        "30.25, 120.25, true", // the foot of the L
        "30.75, 120.75, true", // its stem
        "30.75, 120.25, false", // what it leaves out
        "30.5, 120.25, true", // the inner border
        "31, 121, true",
        "31.01, 120.75, false",
        "-23.13, 113.36, false"
    })
    void place_isInOrOut(double latitude, double longitude, boolean in) {
        assertThat(area().holds(latitude, longitude)).isEqualTo(in);
    }

    @Test
    void pinOutside_isToldAndAskedAgain() {
        chat.says("just now").says("yes");
        assertThat(chat.asked()).isEqualTo("spot");
        chat.happens(OUT);
        assertThat(chat.keys()).containsExactly("common.outside", "ask.spot");
        assertThat(chat.said().getFirst().text()).contains("outside Sample Town");
        assertThat(chat.slot("spot")).isEmpty();
        chat.happens(IN);
        assertThat(chat.keys()).containsExactly("bye");
    }

    @Test
    void wordsAreTaken_evenAfterAPinOutside() {
        chat.says("just now").says("yes").happens(OUT).says("1 Tianhe Road, by the bridge");
        assertThat(chat.keys()).containsExactly("bye");
    }

    @Test
    void pinOutside_isNotNotedForALaterQuestion() {
        assertThat(chat.asked()).isEqualTo("seen");
        chat.happens(OUT);
        assertThat(chat.keys()).containsExactly("common.outside", "ask.seen");
        assertThat(chat.slot("spot")).isEmpty();
        chat.happens(IN);
        assertThat(chat.keys()).containsExactly("common.noted", "ask.seen");
        assertThat(chat.slot("spot")).isPresent();
    }

    @Test
    void pinsOutside_threeTimes_leadToAPerson() {
        chat.says("just now").says("yes").happens(OUT).happens(OUT).happens(OUT);
        assertThat(chat.keys()).containsExactly("common.outside", "common.ladder_person_hint");
        assertThat(chat.asked()).isEqualTo("spot");
    }
}
