package org.citizenwindow.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import org.citizenwindow.shared.ErrorCode;

/**
 * The one shape of errors for machines, {@code application/problem+json} (RFC 9457).
 *
 * @param status the HTTP status
 * @param title the status in words
 * @param code stable, {@code package:problem}: what a program decides on
 * @param detail for the person who reads a log; nothing personal, nothing secret; may be absent
 * @param incident finds the entry in our log; only for faults of ours
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(int status, String title, String code, String detail, String incident) {
    public static final String TYPE = "application/problem+json";

    /** A refusal. */
    public static Response of(Response.Status status, ErrorCode code, String detail) {
        return new Problem(
                        status.getStatusCode(),
                        status.getReasonPhrase(),
                        code.value(),
                        detail,
                        null)
                .response();
    }

    /** A fault of ours. */
    static Problem fault(String incident) {
        Response.Status status = Response.Status.INTERNAL_SERVER_ERROR;
        return new Problem(
                status.getStatusCode(), status.getReasonPhrase(), "platform:fault", null, incident);
    }

    Response response() {
        return Response.status(status).type(TYPE).entity(this).build();
    }
}
