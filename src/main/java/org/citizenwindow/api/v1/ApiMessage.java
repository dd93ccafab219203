package org.citizenwindow.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message of a conversation as other systems see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Message", description = "One message between a citizen and the office")
public record ApiMessage(
        @Schema(examples = "in-17") String id,
        @Schema(enumeration = {"in", "out"}) String direction,
        @Schema(examples = "text") String kind,
        String text,
        @Schema(description = "For /media/{id}") String mediaId,
        OffsetDateTime at,
        @Schema(
                        description =
                                "in: done, pending, failed; out: answered, waiting, sending, sent,"
                                        + " rejected, uncertain")
                String state) {}
