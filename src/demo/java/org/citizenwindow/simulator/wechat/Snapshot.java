package org.citizenwindow.simulator.wechat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a phone still shows after it was switched off: citizens, their chats, and what may be sent to them. Media are kept
 * apart, by id, because of their size.
 */
public record Snapshot(long seq, List<SavedCitizen> citizens, List<SavedMedium> media) {

    /** One citizen. @param budget by trigger name */
    public record SavedCitizen(
            String openId,
            String nickname,
            String lang,
            boolean follows,
            Instant followedAt,
            Map<String, SavedBucket> budget,
            List<Line> lines) {}

    /** How many messages until when. */
    public record SavedBucket(int left, Instant end) {}

    /** All about a medium but its bytes. */
    public record SavedMedium(
            String id,
            String owner,
            String kind,
            String contentType,
            String fileName,
            Instant at) {}

    /** The ids of the media that chats show. */
    Set<String> shown() {
        Set<String> ids = new HashSet<>();
        for (SavedCitizen citizen : citizens) {
            citizen.lines().stream().map(Line::media).filter(id -> !id.isEmpty()).forEach(ids::add);
        }
        return ids;
    }
}
