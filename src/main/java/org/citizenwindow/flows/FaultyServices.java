package org.citizenwindow.flows;

/** The services cannot be loaded; the message names every fault with file, line and remedy. */
public final class FaultyServices extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Faults faults;

    FaultyServices(Faults faults) {
        super("the services have " + faults.all().size() + " fault(s):\n" + faults);
        this.faults = faults;
    }

    public Faults faults() {
        return faults;
    }
}
