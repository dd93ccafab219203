package org.citizenwindow.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An appointment as other systems see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Appointment", description = "A visit at a service point")
public record ApiAppointment(
        String id,
        @Schema(examples = "4821-7395-0262") String caseNumber,
        Site site,
        OffsetDateTime start,
        OffsetDateTime end,
        @Schema(description = "Visits at the same time when this one was booked") int capacity,
        @Schema(enumeration = {"booked", "cancelled"}) String status) {

    @Schema(name = "Site")
    public record Site(
            @Schema(examples = "tianhe") String id,
            @Schema(description = "In the language asked for, else Chinese") String name) {}
}
