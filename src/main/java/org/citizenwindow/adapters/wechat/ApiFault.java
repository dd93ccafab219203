package org.citizenwindow.adapters.wechat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.http.HttpStatus;
import org.apache.http.client.HttpResponseException;
import org.apache.http.conn.ConnectTimeoutException;

/** A call of the platform's API that ended without its answer. Never carries an address: it would hold the access token. */
final class ApiFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean left;
    private final String code;

    /**
     * @param left whether the request may have reached the platform
     * @param code what happened, for logs and for people
     */
    ApiFault(boolean left, String code) {
        super(code, null, false, true);
        this.left = left;
        this.code = code;
    }

    /** Tells a call that never left from one of which nobody knows. */
    static ApiFault of(IOException failure) {
        return switch (failure) {
            case ConnectTimeoutException e -> new ApiFault(false, "connect_timeout");
            case ConnectException e -> new ApiFault(false, "connect_refused");
            case UnknownHostException e -> new ApiFault(false, "host_unknown");
            case NoRouteToHostException e -> new ApiFault(false, "no_route");
            case SSLHandshakeException e -> new ApiFault(false, "tls_refused");
            case HttpResponseException e ->
                    // Unavailable and "too many" say that nothing was done; of every other fault
                    // nobody knows.
                    new ApiFault(
                            e.getStatusCode() != HttpStatus.SC_SERVICE_UNAVAILABLE
                                    && e.getStatusCode() != 429,
                            "http_" + e.getStatusCode());
            case java.net.SocketTimeoutException e -> new ApiFault(true, "timeout");
            default -> new ApiFault(true, "connection_lost");
        };
    }

    boolean left() {
        return left;
    }

    String code() {
        return code;
    }
}
