package org.citizenwindow.api.v1;

import jakarta.ws.rs.core.Response;
import org.citizenwindow.shared.ErrorCode;

/** A request that cannot be answered, and why. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final ErrorCode PARAMETER = new ErrorCode("api:parameter_invalid");

    private final transient ErrorCode code;
    private final Response.Status status;

    Refusal(Response.Status status, ErrorCode code, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** A query parameter that cannot be read. */
    static Refusal parameter(String name, String expected) {
        return new Refusal(
                Response.Status.BAD_REQUEST,
                PARAMETER,
                "the parameter " + name + " is " + expected);
    }

    /** Something that is not there. */
    static Refusal notFound(ErrorCode code, String detail) {
        return new Refusal(Response.Status.NOT_FOUND, code, detail);
    }

    Response.Status status() {
        return status;
    }

    ErrorCode code() {
        return code;
    }
}
