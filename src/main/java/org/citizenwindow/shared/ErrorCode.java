package org.citizenwindow.shared;

/**
 * A stable name of a refusal, {@code package:problem}, e.g. {@code appointments:slot_taken}. Machines read it; people get
 * the text that belongs to it.
 */
public record ErrorCode(String value) {
    public ErrorCode {
        if (!value.matches("[a-z0-9]+:[a-z0-9_]+")) {
            throw new IllegalArgumentException("not an error code: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
