package org.citizenwindow.appointments.office;

import java.util.List;

/** The office file cannot be used; every fault is named, each with its line. */
public final class OfficeFaultsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    OfficeFaultsException(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** One sentence a fault, {@code file:line: what is wrong}. */
    public List<String> faults() {
        return faults;
    }
}
