package org.citizenwindow.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.shared.MediaId;

/**
 * One message of a conversation, as staff and other systems see it.
 *
 * @param id {@code in-17} or {@code out-42}
 * @param kind {@code text}, {@code picture}, {@code voice}, {@code video}, {@code location}, {@code link}, {@code menutap},
 *     {@code followed}, {@code unfollowed}, {@code scanned}, {@code news}, …
 * @param text the words; for a place its label and degrees, for a tap its key
 * @param options the answers offered with an outgoing text
 * @param media our id of what a citizen sent along
 * @param state incoming: {@code done}, {@code pending}, {@code failed}; outgoing: {@code answered}, {@code waiting},
 *     {@code sending}, {@code sent}, {@code rejected}, {@code uncertain}
 * @param origin {@code citizen}, {@code engine}, {@code staff} or {@code system}
 * @param author the member of staff who wrote it
 */
public record ChatLine(
        String id,
        Direction direction,
        String kind,
        String text,
        List<String> options,
        Optional<MediaId> media,
        Instant at,
        String state,
        String origin,
        Optional<String> author) {

    /** Seen from the office. */
    public enum Direction {
        IN,
        OUT
    }
}
