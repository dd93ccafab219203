package org.citizenwindow.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case as other systems see it. What is not there is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Case", description = "A citizen's report and what became of it")
public record ApiCase(
        @Schema(description = "What the citizen was given", examples = "4821-7395-0262")
                String number,
        @Schema(description = "The public service", examples = "accident") String service,
        @Schema(enumeration = {"new", "working", "waiting", "closed"}) String status,
        @Schema(enumeration = {"normal", "high"}) String priority,
        @Schema(description = "The platform the citizen writes on", examples = "wechat")
                String channel,
        Citizen citizen,
        @Schema(
                        description =
                                "What the citizen stated, by name: texts, times, places {label,"
                                        + " latitude, longitude}, lists of plates")
                Map<String, Object> fields,
        List<Photo> photos,
        ApiAppointment appointment,
        @Schema(description = "Sign-in name of the member of staff") String assignee,
        @Schema(description = "The citizen's first message of the report")
                OffsetDateTime firstMessageAt,
        OffsetDateTime openedAt,
        @Schema(description = "When the citizen was told that the vehicles may leave")
                OffsetDateTime mayLeaveAt,
        @Schema(description = "When the next answer is owed; absent while waiting for the citizen")
                OffsetDateTime dueAt,
        OffsetDateTime closedAt,
        @Schema(description = "First message to \"you may leave\"") Long secondsUntilMayLeave,
        @Schema(description = "First message to closed") Long secondsUntilClosed,
        @Schema(
                        enumeration = {
                            "settled",
                            "refused",
                            "handed_on",
                            "withdrawn",
                            "no_show",
                            "duplicate"
                        })
                String outcome,
        String outcomeReason,
        @Schema(description = "Last change") OffsetDateTime changedAt,
        @Schema(description = "Rises by one with every change") long version,
        @Schema(
                        description =
                                "What to mind before deciding: urgent, late, no_photo,"
                                        + " photo_pending, photo_rejected, twin; only when one case"
                                        + " is asked for")
                List<String> hints,
        @Schema(description = "Other open cases with one of its plates: perhaps the same event")
                List<String> twins,
        @Schema(description = "All that ever happened to it; only when one case is asked for")
                List<Event> timeline) {

    @Schema(name = "Citizen")
    public record Citizen(
            @Schema(description = "Our id, stable per account and citizen") String id,
            @Schema(description = "A short label; never a name", examples = "#7F3A")
                    String displayName) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Photo")
    public record Photo(
            @Schema(description = "The named shot; the last of a shot counts", examples = "front")
                    String shot,
            @Schema(enumeration = {"asked", "received", "stored", "rejected"}) String state,
            @Schema(description = "For /media/{id}") String mediaId,
            @Schema(description = "Of the bytes as the citizen sent them, lower hex") String sha256,
            @Schema(description = "Why it was rejected", examples = "unreadable") String reason) {}

    @Schema(name = "Event")
    public record Event(
            long version,
            @Schema(description = "What happened", examples = "accepted") String kind,
            @Schema(description = "Staff sign-in name, citizen or system") String by,
            Map<String, String> facts,
            OffsetDateTime at) {}
}
