package org.citizenwindow.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorTest {
    @Test
    void encode_readsBack() {
        Instant moment = Instant.parse("2026-11-23T01:02:03.456789Z");
        Cursor cursor = Cursor.decode(Cursor.of(moment, 42).encode(), 2);
        assertThat(cursor.moment(0)).isEqualTo(moment);
        assertThat(cursor.number(1)).isEqualTo(42);
    }

    @Test
    void decode_ofAnotherList_isRefused() {
        String one = Cursor.of(1).encode();
        for (String bad : List.of("%%%", "", one)) {
            assertThatThrownBy(() -> Cursor.decode(bad, 2)).isInstanceOf(BadCursorException.class);
        }
        Cursor words = Cursor.decode(Cursor.of("x").encode(), 1);
        assertThatThrownBy(() -> words.number(0)).isInstanceOf(BadCursorException.class);
        assertThatThrownBy(() -> words.moment(0)).isInstanceOf(BadCursorException.class);
    }

    @Test
    void cut_oneRowMore_goesOnAfterTheLastShown() {
        Page<Integer> page = Page.cut(List.of(1, 2, 3), 2, Cursor::of);
        assertThat(page.items()).containsExactly(1, 2);
        assertThat(page.next()).contains(Cursor.of(2).encode());
        assertThat(Page.cut(List.of(1, 2), 2, Cursor::of).next()).isEmpty();
    }
}
